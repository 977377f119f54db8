package verify

import (
	"fmt"
	"strings"

	"backstep/network"
)

func aiByHand() publication {
	const (
		db2, givenDB2   = "db2 row 1", ".24808613"
		db12, givenDB12 = "db1 row 2", "-1.15590666"
		db13, givenDB13 = "db1 row 3", "-.49832117"
		givenDW2        = ".25144379 .74761606 .00335766"
		givenDW12       = "-.37934879 -1.15590666 -1.66765847 -1.80006150"
		givenDW13       = "-.99664234 -.49832117 -.99664234 -.49832117"
	)
	dW2, dW12, dW13 := rowOf("dW2", 1, 3), rowOf("dW1", 2, 4), rowOf("dW1", 3, 4)
	return publication{
		name:  "ai-by-hand",
		where: "https://github.com/ImagineAILab/ai-by-hand-excel (advanced/Backpropgation.xlsx)",
		remark: "X1 and X2 are the two samples, and a row of dW is what leads into a unit. The sheet sums gradients over the samples, where ours are " +
			"means: ours are doubled here.",
		numbers: []numbers{
			{onBoth("Z1 of unit", 3), 1, z(1), "2 1 4 3 1 -2"},
			{onBoth("Z2 of unit", 4), 1, z(2), "-1 -2 4 4 6 4 1 2"},
			{onBoth("Z3 of unit", 3), 1, z(3), "-3 1 2 2 2 0"},
			{
				onBoth("P of class", 3), 1, a(3),
				".00335766 .24472847 .49832117 .66524096 .49832117 .09003057",
			},
			{rowOf("dW3", 1, 4), 1, summed(into(1, 3, gradient(3))), "0 .99234453 .99905985 .49281460"},
			{rowOf("dW3", 2, 4), 1, summed(into(2, 3, gradient(3))), "0 .65424850 1.65089084 -.17119692"},
			{rowOf("dW3", 3, 4), 1, summed(into(3, 3, gradient(3))), "0 -1.64659303 -2.64995069 -.32161768"},
			{"db3 row 1, db3 row 2, db3 row 3", 1, summed(gradientOfBiases(3)), ".24808613 .16356212 -.41164826"},
			{dW2, 1, summed(into(1, 4, gradient(2))), givenDW2},
			{rowOf("dW2", 2, 3), 1, summed(into(2, 4, gradient(2))), "-.25144379 -.74761606 -.00335766"},
			{rowOf("dW2", 3, 3), 1, summed(into(3, 4, gradient(2))), "-1.16477088 -2.48423966 -.50503649"},
			{rowOf("dW2", 4, 3), 1, summed(into(4, 4, gradient(2))), ".50288759 1.49523212 .00671532"},
			{db2, 1, summed(into(1, 4, gradientOfBiases(2))), givenDB2},
			{"_, db2 row 2, db2 row 3, db2 row 4", 1, summed(gradientOfBiases(2)), "_ -.24808613 -.65973439 .49617227"},
			{rowOf("dW1", 1, 4), 1, summed(into(1, 3, gradient(1))), ".23801315 -.24808613 -.25144379 -.49281460"},
			{dW12, 1, summed(into(2, 3, gradient(1))), givenDW12},
			{dW13, 1, summed(into(3, 3, gradient(1))), givenDW13},
			{"db1 row 1", 1, summed(into(1, 3, gradientOfBiases(1))), "-.24808613"},
			{db12, 1, summed(into(2, 3, gradientOfBiases(1))), givenDB12},
			{db13, 1, summed(into(3, 3, gradientOfBiases(1))), givenDB13},
		},
		variants: []variant{{
			text: "One slip gives them all. The sheet's backward pass leaves the gate of relu out in layer 2 (cell P20): z of unit 1 is negative on " +
				"both samples, so that its δ and its gradients are 0. The sheet lets its δ pass, and the slip carries on through the weights of that " +
				"unit: those from units 2 and 3 of layer 1 are not 0, so the gradients of these two units are wrong too.",
			gives: []given{
				{dW2, givenDW2, first(summed(ungated(2, 1).weights))},
				{db2, givenDB2, first(summed(ungated(2, 1).bias))},
				{dW12, givenDW12, first(summed(ungated(1, 2).weights))},
				{db12, givenDB12, first(summed(ungated(1, 2).bias))},
				{dW13, givenDW13, first(summed(ungated(1, 3).weights))},
				{db13, givenDB13, first(summed(ungated(1, 3).bias))},
			},
			judged: []given{
				{dW2, givenDW2, differences(1, 2)},
				{dW12, givenDW12, differences(2, 1)},
				{dW13, givenDW13, differences(3, 1)},
			},
		}},
	}
}

// onBoth returns the names of the values that units have on the samples X1 and X2.
func onBoth(what string, units int) string {
	var names []string
	for j := range units {
		names = append(names, fmt.Sprintf("%s %d on X1", what, j+1), fmt.Sprintf("%s %d on X2", what, j+1))
	}
	return strings.Join(names, ", ")
}

// rowOf returns the names of the numbers in a row of a matrix.
func rowOf(what string, row, columns int) string {
	var names []string
	for i := range columns {
		names = append(names, fmt.Sprintf("%s row %d column %d", what, row, i+1))
	}
	return strings.Join(names, ", ")
}

// summed turns a mean over the two samples into their sum.
func summed(of pick) pick { return times(2, of) }

// gradients are the gradients of the weights and the bias of a unit, as means over the
// samples.
type gradients struct{ weights, bias pick }

// ungated returns the gradients of a unit of the first or second layer of three,
// without the derivative of relu in δ². Layers and units count from 1.
func ungated(layer, unit int) gradients {
	deltas := func(s *network.Step) []float64 {
		second := passedBack(s, 2, s.Layers[2].Delta)
		if layer == 2 {
			return ofUnit(s, second, unit)
		}
		deltas := ofUnit(s, passedBack(s, 1, second), unit)
		for i, z := range ofUnit(s, s.Layers[0].Z, unit) {
			if z <= 0 {
				deltas[i] = 0
			}
		}
		return deltas
	}
	n := func(s *network.Step) float64 { return float64(s.N()) }
	return gradients{
		weights: func(s *network.Step) []float64 {
			feeds, from := s.X, len(s.X)/s.N()
			if layer == 2 {
				feeds, from = s.Layers[0].A, s.Layers[0].Units
			}
			list := make([]float64, from)
			for i := range list {
				list[i] = dot(ofUnit(s, feeds, i+1), deltas(s)) / n(s)
			}
			return list
		},
		bias: func(s *network.Step) []float64 {
			sum := 0.0
			for _, d := range deltas(s) {
				sum += d
			}
			return one(sum / n(s))
		},
	}
}

// passedBack returns δ · Wᵀ for every unit of a layer and every sample, given the δ of
// the layer after it. Layers count from 1.
func passedBack(s *network.Step, layer int, delta []float64) []float64 {
	units, next := s.Layers[layer-1].Units, &s.Layers[layer]
	list := make([]float64, units*s.N())
	for j := range units {
		for sample := range s.N() {
			sum := 0.0
			for k := range next.Units {
				sum += float64(delta[s.At(k, sample)] * next.Before.At(j, k, next.Units))
			}
			list[s.At(j, sample)] = sum
		}
	}
	return list
}

// ofUnit returns the values of a unit, counted from 1, on every sample.
func ofUnit(s *network.Step, values []float64, unit int) []float64 {
	list := make([]float64, s.N())
	for sample := range list {
		list[sample] = values[s.At(unit-1, sample)]
	}
	return list
}

// dot returns the sum of the products.
func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += float64(a[i] * b[i])
	}
	return sum
}
