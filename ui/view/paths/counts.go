package paths

import (
	"strconv"

	"backstep/network/paths"
)

// counts says how many multiplications the paths take, and how many backpropagation does, in
// sentences of which the later ones can be missed.
func (d gathered) counts() []string {
	s := d.pic.sum
	one := s.OfOne()
	all, weights := s.OfLayer()
	if s.Count == 1 && one.ByPath == one.Gathered && all.ByPath == all.Gathered {
		return []string{"There is nothing to gather: one path, the same product."}
	}
	by := " multiplications by path, "
	if one.ByPath == 1 {
		by = " multiplication by path, "
	}
	list := []string{paths.Count(one.ByPath) + by + paths.Count(one.Gathered) + " this way."}
	if weights > 1 {
		list = append(list, "All "+strconv.Itoa(weights)+" weights of the layer: "+paths.Count(all.ByPath)+", and "+paths.Count(all.Gathered)+".")
	}
	if s.Count > 1 && d.of.Layer+1 < d.Moment.LastLayer() {
		list = append(list, "A further layer multiplies the first number, and is only added to the second.")
	}
	return list
}
