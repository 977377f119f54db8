package desk

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"backstep/data/text"
	"backstep/network/explain"
)

// unusual reads the name of a number that a step begins with, sums up or does not compute: a
// setting such as η, a value of the data as "raw bmi", what an optimiser remembers as "v h1
// bmi" or "old v h1 bmi", a mean over a layer, or the sum of a penalty. known is false if the word names no such kind.
func (g namer) unusual(word, name string) (q explain.Quantity, known bool, err error) {
	for _, sum := range explain.WeightSums() {
		if word == explain.WeightSumSymbol(sum) {
			return sum, true, nothingAfter(word, name)
		}
	}
	switch word {
	case "right", "mean":
		q, err = g.summaryNamed(word, name)
		return q, true, err
	case "f′", "f'", "slope":
		q, err = g.slopeNamed(word, name)
		return q, true, err
	case "raw":
		q, err = g.rawNamed(name)
		return q, true, err
	case "source":
		q, err = g.sourceNamed(name)
		return q, true, err
	case "old":
		buffer, weight, _ := strings.Cut(name, " ")
		q, known, err = g.bufferNamed(explain.OldBuffer, buffer, strings.TrimSpace(weight))
		return q, known, err
	}
	if q, known, err = g.bufferNamed(explain.Buffer, word, name); known {
		return q, known, err
	}
	return g.fixedNamed(word, name)
}

// nothingAfter returns an error if something follows a word.
func nothingAfter(word, name string) error {
	if name != "" {
		return fmt.Errorf("%s: nothing may follow", word)
	}
	return nil
}

// rawNamed returns the value of the data that an input or a target is made of.
func (g namer) rawNamed(name string) (explain.Quantity, error) {
	q := explain.Quantity{Kind: explain.Datum, Layer: -1, Sample: g.at.Sample, Index: explain.RawInput}
	unit, ok := g.setup.FindFeeder(0, name)
	if !ok {
		q.Layer, q.Index = g.last(), explain.RawTarget
		unit, ok = g.setup.FindFeeder(g.last()+1, name)
	}
	q.Unit = unit
	switch {
	case !ok:
		return q, fmt.Errorf("%s: want an input or an output, such as raw %s", called("raw", name), text.Clean(g.setup.Names.Unit(-1, 0)))
	case q.Index == explain.RawTarget && len(g.setup.RawTargets) == 0, q.Index == explain.RawInput && len(g.setup.Raw) == 0:
		return q, errors.New("raw: the network gets it as the data has it")
	}
	return q, nil
}

// sourceNamed returns a value of the data of which inputs are made.
func (g namer) sourceNamed(name string) (explain.Quantity, error) {
	q := explain.Quantity{Kind: explain.Datum, Layer: -1, Sample: g.at.Sample}
	q.Index = slices.Index(g.setup.SourceNames, name)
	if len(g.setup.SourceNames) == 0 {
		return q, errors.New("source: no input is derived from others")
	}
	if q.Index < 0 {
		return q, fmt.Errorf("%s: want one of %s", called("source", name), list(g.setup.SourceNames))
	}
	return q, nil
}

// bufferNamed returns what the optimiser remembers of a weight or bias.
func (g namer) bufferNamed(kind explain.Kind, buffer, weight string) (q explain.Quantity, known bool, err error) {
	index := slices.Index(g.setup.Config.Optimizer.Buffers(), buffer)
	if index < 0 {
		return q, false, nil
	}
	q, err = g.parameterNumber(kind, "w", weight)
	q.Index = index
	return q, true, err
}

// fixedNamed returns a setting or another number that no step computes.
func (g namer) fixedNamed(word, name string) (q explain.Quantity, known bool, err error) {
	q.Kind = explain.Fixed
	for _, f := range explain.FixedNumbers() {
		if spelled(f.Symbol()) != spelled(word) {
			continue
		}
		q.Index, known = int(f), true
		layer, each := f.Per(g.last() + 1)
		if !each {
			return q, true, nothingAfter(word, name)
		}
		if unit, ok := g.setup.FindFeeder(layer+1, name); ok {
			q.Unit = unit
			return q, true, nil
		}
	}
	if known {
		err = fmt.Errorf("%s: want an input or an output, such as %s %s", called(word, name), word, text.Clean(g.setup.Names.Unit(-1, 0)))
	}
	return q, known, err
}

// unusualWords returns what a number may be called that [namer.unusual] reads. known is false
// for a number of another kind.
func (g namer) unusualWords(q explain.Quantity) (words []string, known bool) {
	weight := func(symbol string) []string {
		return combined([]string{symbol}, g.unitWords(q.Layer, q.Unit), g.fromWords(q))
	}
	switch q.Kind {
	case explain.Right, explain.LayerMean, explain.Slope, explain.EpochLoss, explain.LastEpochLoss, explain.LossSum, explain.OldLossSum:
		return g.summaryWords(q), true
	case explain.OldBuffer:
		return weight("old " + g.setup.Config.Optimizer.Buffers()[q.Index]), true
	case explain.Buffer:
		return weight(g.setup.Config.Optimizer.Buffers()[q.Index]), true
	case explain.WeightSum:
		return []string{explain.WeightSumSymbol(q)}, true
	case explain.Datum:
		if q.Index >= 0 {
			return []string{"source " + g.setup.SourceNames[q.Index]}, true
		}
		return combined([]string{"raw"}, g.unitWords(q.Layer, q.Unit)), true
	case explain.Fixed:
		f := explain.FixedNumber(q.Index)
		if layer, each := f.Per(g.last() + 1); each {
			return combined([]string{f.Symbol()}, g.unitWords(layer, q.Unit)), true
		}
		return []string{f.Symbol()}, true
	default:
		return nil, false
	}
}
