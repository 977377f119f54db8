package probe

import (
	"math"

	"backstep/network"
)

// exploding looks for the layer whose δ is largest compared with the last layer's.
func (x *examination) exploding() {
	end, worst := x.layers[x.output()].Delta, x.output()
	for l := range x.layers {
		if x.layers[l].Delta > x.layers[worst].Delta {
			worst = l
		}
	}
	if delta := x.layers[worst].Delta; end > 0 && delta > explodedBy*end {
		x.found(Finding{Problem: Exploding, Layer: worst, Value: delta, Other: end})
	}
}

// overshoot looks for the layer whose update is largest compared with its weights, where
// that does harm: small weights may grow fast. Those that a penalty holds at 0 have another
// problem.
func (x *examination) overshoot() {
	if x.has(Collapsed) || x.step.LossAfter < x.step.Loss {
		return
	}
	worst := -1
	for l := range x.layers {
		ratio := x.layers[l].Ratio()
		if x.layers[l].Weight > 0 && ratio > largestRatio && (worst < 0 || ratio > x.layers[worst].Ratio()) {
			worst = l
		}
	}
	if worst >= 0 {
		r := &x.layers[worst]
		x.found(Finding{Problem: Overshoot, Layer: worst, Value: r.Update, Other: r.Weight})
	}
}

// vanishing looks for the layer whose δ is smallest compared with the last layer's. A
// layer whose δ is 0 has another problem, and so have weights that a penalty made small.
func (x *examination) vanishing() {
	if x.has(Collapsed, Exploding) || x.learns() {
		return
	}
	end, worst := x.layers[x.output()].Delta, x.output()
	for l := range x.layers {
		if delta := x.layers[l].Delta; delta > 0 && delta < x.layers[worst].Delta {
			worst = l
		}
	}
	if delta := x.layers[worst].Delta; delta < vanishedBy*end {
		x.found(Finding{Problem: Vanishing, Layer: worst, Value: delta, Other: end})
	}
}

// symmetric looks for hidden units that are the same.
func (x *examination) symmetric() {
	for l := range x.output() {
		for _, group := range sameUnits(&x.step.Layers[l], x.step.N()) {
			x.found(Finding{Problem: Symmetric, Layer: l, Units: group})
		}
	}
}

// dead looks for units that are 0 on every sample. A few of them in a hidden layer are
// usual with relu, so that they count where they are all of their layer, or where they are
// half of it, or stay so, and the network does not learn.
func (x *examination) dead() {
	for l := range x.step.Layers {
		at := &x.step.Layers[l]
		if !x.architecture().Layers[l].Activation.Dies() {
			continue
		}
		dead, highest := x.deadUnits(l)
		grave := len(dead) == at.Units || !x.learnt() && !x.learns() && (2*len(dead) >= at.Units || x.epochs >= plateau)
		if len(dead) > 0 && grave {
			x.found(Finding{Problem: Dead, Layer: l, Units: dead, Value: highest})
		}
	}
}

// deadUnits returns the units of a layer that are dead. An output whose targets are not
// above 0 either is right.
func (x *examination) deadUnits(layer int) (dead []int, highest float64) {
	n := x.step.N()
	return deadUnits(&x.step.Layers[layer], n, func(j int) bool {
		return layer < x.output() || maxOf(x.step.Y[j*n:(j+1)*n]) > 0
	})
}

// everyUnit has all units of a layer looked at.
func everyUnit(int) bool { return true }

// deadUnits returns those of the chosen units whose z is not above 0 on any sample, and
// their highest z.
func deadUnits(at *network.LayerStep, n int, chosen func(unit int) bool) (dead []int, highest float64) {
	highest = math.Inf(-1)
	for j := range at.Units {
		if top := HighestZ(at, j, n); top <= 0 && chosen(j) {
			dead, highest = append(dead, j), math.Max(highest, top)
		}
	}
	return dead, highest
}

// HighestZ returns the highest z of a unit on the n samples of a batch. A relu
// unit whose highest z is not above 0 is dead.
func HighestZ(at *network.LayerStep, unit, n int) float64 { return maxOf(at.Z[unit*n : (unit+1)*n]) }

func maxOf(list []float64) float64 {
	top := math.Inf(-1)
	for _, v := range list {
		top = math.Max(top, v)
	}
	return top
}

// saturated looks for sigmoid or tanh layers in which most units are at an end of their
// range on almost every sample, and where nothing was learned, or nothing is any more. All of
// them are one finding, proved by the worst layer, because large inputs can be the cause in
// every layer that follows.
func (x *examination) saturated() {
	if x.learns() {
		return
	}
	all := Finding{Problem: Saturated}
	for l := range x.step.Layers {
		units, share := x.atEnds(x.step, l)
		stops := x.above() >= learning*x.constant() || x.layers[l].Derivative < flatEnd
		if 2*len(units) <= x.step.Layers[l].Units || !stops {
			continue
		}
		all.Layers = append(all.Layers, l)
		if share > all.Value {
			all.Layer, all.Units, all.Value, all.Other = l, units, share, x.layers[l].Derivative
		}
		if l == 0 {
			all.Inputs = meanSize(x.step.X)
		}
	}
	if len(all.Layers) > 0 {
		before, _ := x.atEnds(x.doctor.start(), all.Layer)
		all.Driven = 2*len(before) <= x.step.Layers[all.Layer].Units
		x.found(all)
	}
}

// atEnds returns the units of a layer that are near an end of their range on almost every
// sample, and the share of all activations of the layer that are near an end. Outputs
// are to come to an end; they are stuck there only if their f′ stops δ, and the targets
// are within reach.
func (x *examination) atEnds(step *network.Step, l int) (units []int, share float64) {
	f := x.architecture().Layers[l].Activation
	low, high, bounded := f.Range()
	within := nearEnd
	if l == x.output() {
		within = atEnd
		bounded = bounded && !x.config().Loss.FromZ(f) && !x.has(OutOfReach)
	}
	if !bounded {
		return nil, 0
	}
	margin := within * (high - low)
	return unitsAtEnds(&step.Layers[l], step.N(), low+margin, high-margin)
}

// unitsAtEnds returns the units that are hardly ever between two values, and the share of
// all activations of the layer that are not.
func unitsAtEnds(at *network.LayerStep, n int, low, high float64) (units []int, share float64) {
	all := 0
	for j := range at.Units {
		count := 0
		for _, a := range at.A[j*n : (j+1)*n] {
			if a <= low || a >= high {
				count++
			}
		}
		if float64(count) >= unitAtEnd*float64(n) {
			units = append(units, j)
		}
		all += count
	}
	return units, float64(all) / float64(len(at.A))
}
