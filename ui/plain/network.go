package plain

import (
	"fmt"
	"strings"

	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/prose"
)

// network says what the network is made of.
func (s speaker) network() string {
	list := []string{"inputs " + s.layerNames(-1)}
	if s.m.Units(-1) == 1 {
		list[0] = "one input, " + s.unit(-1, 0)
	}
	layers := s.m.Config().Architecture.Layers
	for l, layer := range layers {
		what := "a hidden layer"
		switch {
		case l == len(layers)-1:
			what = "an output layer"
		case len(layers) > 2:
			what = fmt.Sprintf("hidden layer %d", s.layer(l))
		}
		units := fmt.Sprintf("%d %s units", layer.Units, layer.Activation.Name)
		if layer.Units == 1 {
			units = fmt.Sprintf("one %s unit", layer.Activation.Name)
		}
		list = append(list, fmt.Sprintf("%s with %s, %s", what, units, s.layerNames(l)))
	}
	if !s.m.Config().Architecture.Bias {
		list = append(list, "no biases")
	}
	return "The network has " + strings.Join(list, "; ") + "."
}

// layerNames names the units of a layer.
func (s speaker) layerNames(layer int) string {
	n := s.m.Units(layer)
	return listed(n, func(i int) string { return s.unit(layer, i) }, "up to "+s.unit(layer, n-1))
}

// describe says what a unit is, such as a sigmoid unit of hidden layer 1.
func (s speaker) describe(layer, unit int) string {
	place := fmt.Sprintf("unit of hidden layer %d", s.layer(layer))
	if layer == s.m.LastLayer() {
		place = "output"
	}
	return fmt.Sprintf("%s is %s %s.", s.unit(layer, unit), withArticle(s.m.Config().Architecture.Layers[layer].Activation.Name), place)
}

// withArticle puts the article before a name.
func withArticle(name string) string {
	if strings.ContainsRune("aeioAEIO", rune(name[0])) {
		return "an " + name
	}
	return "a " + name
}

// class names a class. One of two, such as yes or 1, goes with what it is about.
func (s speaker) class(i int) string {
	target := &s.m.Setup.Set.Target
	name := text.Clean(target.Classes[i])
	if len(target.Classes) == 2 && target.Name != "" {
		return text.Clean(target.Name) + " " + name
	}
	return name
}

// weightsOf lists numbers of a unit's weights and of its bias: "from bmi it is 0.918, the bias is
// 0.081". A verb keeps a number below 0 from being heard as a difference.
func (s speaker) weightsOf(layer, unit int, kind explain.Kind) string {
	from := s.m.Units(layer - 1)
	n := from
	if s.m.Config().Architecture.Bias {
		n++
	}
	return listed(n, func(i int) string {
		if i < from {
			return "from " + s.unit(layer-1, i) + " it " + s.parameter(layer, unit, i, kind)
		}
		return "the bias " + s.parameter(layer, unit, network.Bias, kind)
	}, "weights")
}

// parameter says a weight or bias, its gradient, or what the step made of it.
func (s speaker) parameter(layer, unit, from int, kind explain.Kind) string {
	c := s.m.Change(layer, unit, from)
	switch kind {
	case explain.Gradient:
		return "is " + s.n(c.Gradient)
	case explain.Update:
		return "was " + s.n(c.Before) + " and is " + s.n(c.After)
	default:
		return "is " + s.n(s.m.Weight(layer, unit, from))
	}
}

// data says what the data is.
func (s speaker) data() string {
	about := prose.About(s.m.Setup)
	if about != "" {
		about += ". "
	}
	many := s.m.Setup.Noun.Count(len(s.m.Setup.Train)) + " to learn from"
	if tests := len(s.m.Setup.Test); tests > 0 {
		many += fmt.Sprintf(", %d more to test", tests)
	}
	return about + many + "."
}
