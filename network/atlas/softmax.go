package atlas

import (
	"cmp"
	"slices"
)

// Softmax is a softmax of some outputs on one sample.
type Softmax struct {
	Activation
	Z []float64 // of all outputs

	// Shown are the outputs that are shown, the selected one first, in places of Z.
	Shown []int
}

// mostShown is how many outputs of a softmax are shown.
const mostShown = 3

// Example returns a softmax of three outputs: the first has this z, the others 1 and 0.
func (a Activation) Example(z float64) Softmax { return NewSoftmax(a, []float64{z, 1, 0}, 0) }

// Without is the z of the first output of an example where there is no other.
const Without = 2

// NewSoftmax returns a softmax of outputs with these z, of which at most three are shown:
// the selected one and the largest others.
func NewSoftmax(a Activation, z []float64, selected int) Softmax {
	s := Softmax{Activation: a, Z: z, Shown: []int{selected}}
	others := make([]int, 0, len(z))
	for i := range z {
		if i != selected {
			others = append(others, i)
		}
	}
	slices.SortStableFunc(others, func(i, j int) int { return cmp.Compare(z[j], z[i]) })
	s.Shown = append(s.Shown, others[:min(len(others), mostShown-1)]...)
	return s
}

// Outputs returns a of every output.
func (s Softmax) Outputs() []float64 {
	a := make([]float64, len(s.Z))
	s.Activation.Outputs(a, s.Z)
	return a
}

// Jacobian returns ∂aᵢ/∂zⱼ of the outputs that are shown.
func (s Softmax) Jacobian() [][]float64 {
	all := s.Activation.Jacobian(s.Z, s.Outputs())
	rows := make([][]float64, len(s.Shown))
	for i, row := range s.Shown {
		for _, column := range s.Shown {
			rows[i] = append(rows[i], all[row][column])
		}
	}
	return rows
}

// Curve returns a of the selected output and ∂a/∂z of its own z, as that z goes from
// −reach to reach and all others stay.
func (s Softmax) Curve(reach float64) []Point {
	own, z, a := s.Shown[0], slices.Clone(s.Z), make([]float64, len(s.Z))
	var list []Point
	for _, z[own] = range along(-reach, reach, curvePoints) {
		s.Activation.Outputs(a, z)
		list = append(list, Point{z[own], a[own], s.Activation.Jacobian(z, a)[own][own]})
	}
	return list
}
