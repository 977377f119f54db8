package desk

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
)

// epochLosses returns the losses that are gathered over an epoch, by what follows J.
func epochLosses() map[string]explain.Kind {
	return map[string]explain.Kind{
		"epoch": explain.EpochLoss, "last": explain.LastEpochLoss, "sum": explain.LossSum, "old": explain.OldLossSum,
	}
}

// summaries lists names of slopes and of numbers that sum others up, one of each kind.
func summaries() []string { return []string{"f′", "right", "J batch", "J epoch", "mean δ 1"} }

// summaryNamed reads the name of a number that sums others up: "right", "right batch", "mean δ 2".
func (g namer) summaryNamed(word, name string) (explain.Quantity, error) {
	if word == "mean" {
		return g.meanNamed(name)
	}
	q := explain.Quantity{Kind: explain.Right, Sample: g.at.Sample}
	switch {
	case len(g.setup.Classes) == 0:
		return q, errors.New("right: the targets are numbers, not classes")
	case name == "batch":
		q.Sample = explain.Batch
	case name != "":
		return q, errors.New("right: only batch may follow; sample 3 selects a sample")
	}
	return q, nil
}

// meanNamed reads of what a mean is, and over which layer: "δ 2".
func (g namer) meanNamed(name string) (explain.Quantity, error) {
	q := explain.Quantity{Kind: explain.LayerMean}
	word, layer, _ := strings.Cut(name, " ")
	q.Index = -1
	var words []string
	for _, of := range explain.Means() {
		words = append(words, of.Word())
		if spelled(of.Word()) == spelled(word) {
			q.Index = int(of)
		}
	}
	if q.Index < 0 {
		return q, fmt.Errorf("%s: want one of %s, and a layer, such as mean δ 1", called("mean", word), list(words))
	}
	n, err := strconv.Atoi(strings.TrimSpace(layer))
	if err != nil || n < 1 || n > g.last()+1 {
		return q, fmt.Errorf("%s: want a layer from 1 to %d", called("mean "+word, layer), g.last()+1)
	}
	q.Layer = n - 1
	if explain.MeanOf(q.Index) == explain.MeanSlope && !hasSlope(g.setup.Config.Architecture, q.Layer) {
		return q, noSlope(name)
	}
	return q, nil
}

// slopeNamed returns f′(z) of a unit on the selected sample.
func (g namer) slopeNamed(word, name string) (explain.Quantity, error) {
	q, err := g.unitNumber(explain.Slope, word, name)
	if err == nil && !hasSlope(g.setup.Config.Architecture, q.Layer) {
		err = noSlope(word)
	}
	return q, err
}

// hasSlope reports whether the activation of a layer has a slope of each unit by itself.
func hasSlope(a network.Architecture, layer int) bool { return !a.Layers[layer].Activation.Joint() }

func noSlope(word string) error {
	return fmt.Errorf("%s: a softmax has no slope of one unit", text.Brief(word))
}

// summaryWords returns what such a number may be called.
func (g namer) summaryWords(q explain.Quantity) []string {
	switch q.Kind {
	case explain.Right:
		return []string{"right", "right batch"}
	case explain.LayerMean:
		return []string{fmt.Sprintf("mean %s %d", explain.MeanOf(q.Index).Word(), q.Layer+1)}
	case explain.Slope:
		return combined([]string{"f′"}, g.unitWords(q.Layer, q.Unit))
	default:
		for word, kind := range epochLosses() {
			if kind == q.Kind {
				return []string{"J " + word}
			}
		}
		return nil
	}
}
