package paths

import (
	"strconv"

	"backstep/network/paths"
)

// counts says how many multiplications the paths take, and how many backpropagation does.
func (d drawing) counts() string {
	s := d.pic.sum
	one := s.OfOne()
	all, weights := s.OfLayer()
	text := paths.Count(one.ByPath) + " multiplications by path, " + paths.Count(one.Gathered) + " this way."
	if one.ByPath == 1 {
		text = "1 multiplication by path, " + paths.Count(one.Gathered) + " this way."
	}
	if weights > 1 {
		text += " For all " + strconv.Itoa(weights) + " weights of the layer: " + paths.Count(all.ByPath) + ", and " + paths.Count(all.Gathered) + "."
	}
	if s.Count > 1 && d.of.Layer+1 < d.Moment.LastLayer() {
		text += " A further layer multiplies the first number, and is only added to the second."
	}
	return text
}
