package explain

import (
	"slices"
	"strconv"

	"backstep/network"
)

// explainInitial explains how a weight or bias was drawn before the first step.
func explainInitial(at snapshot, q Quantity) Explanation {
	p := at.parameter(q)
	e := Explanation{Symbol: p.symbol(), Result: number(p.among(at.Initial[q.Layer]))}
	if slices.Contains(at.Start.ByHand, q) {
		e.Formula = e.Symbol + " as it was set by hand"
		e.Meaning = byHandMeaning(p)
		return e
	}
	if at.Start.Given {
		e.Formula = e.Symbol + " as the session gives it"
		e.Meaning = givenMeaning(p)
		return e
	}
	s := schemeOf(at.Start.Initializer.Scheme)
	if p.isBias() && !s.biases {
		e.Formula = "b = 0"
		e.Meaning = zeroMeaning(p)
		return e
	}
	drawn := s.draw(draw{
		in: at.Start.Initializer, from: at.architecture().From(q.Layer),
		units: at.architecture().Layers[q.Layer].Units,
	})
	e.Formula = e.Symbol + " " + drawn.formula
	e.Parts, e.Meaning = drawn.parts, startMeaning(p, drawn.says)
	if drawn.random {
		e.Note = "seed " + strconv.FormatUint(at.Start.Seed, 10) + ": the same seed draws the same weights"
	}
	return e
}

// Draw returns which number of the seed an initial weight or bias is, from 1. ok is false if
// it was not drawn.
func (s Subject) Draw(q Quantity) (nth int, ok bool) {
	if s.Start.Given || slices.Contains(s.Start.ByHand, Quantity{Kind: Initial, Layer: q.Layer, Unit: q.Unit, From: q.From}) {
		return 0, false
	}
	of, a := schemeOf(s.Start.Initializer.Scheme), s.Config.Architecture
	if q.From == network.Bias && !of.biases || of.name == "zeros" || of.name == "constant" {
		return 0, false
	}
	for l := range q.Layer {
		nth += a.From(l) * a.Layers[l].Units
		if of.biases && a.Bias {
			nth += a.Layers[l].Units
		}
	}
	from := q.From
	if from == network.Bias {
		from = a.From(q.Layer) // They come after all weights of the layer.
	}
	return nth + from*a.Layers[q.Layer].Units + q.Unit + 1, true
}

// explainWeight explains a weight or bias that the step began with.
func explainWeight(at snapshot, q Quantity) Explanation {
	p := at.parameter(q)
	e := Explanation{Symbol: p.symbol(), Result: number(p.value().Value)}
	e.Formula = e.Symbol + " as this step begins"
	e.Meaning = weightMeaning(p)
	return e
}

// scheme explains an initialiser.
type scheme struct {
	name   string
	biases bool // biases are drawn too; otherwise they are 0
	draw   func(draw) drawn
}

// draw is what the distribution of the weights of a layer depends on.
type draw struct {
	in          network.Initializer
	from, units int
}

type drawn struct {
	formula string // what follows w: "from U(0, 1)"
	parts   []Part
	says    Sentence
	random  bool
}

func schemes() []scheme {
	return []scheme{
		{name: "uniform", biases: true, draw: drawUniform},
		{name: "normal", biases: true, draw: drawNormal},
		{name: "xavier-uniform", draw: spreadUniform("√( 6 / ( ? + ? ) )", inAndOut)},
		{name: "xavier-normal", draw: spreadNormal("√( 2 / ( ? + ? ) )", inAndOut)},
		{name: "he-uniform", draw: spreadUniform("√( 6 / ? )", inOnly)},
		{name: "he-normal", draw: spreadNormal("√( 2 / ? )", inOnly)},
		{name: "zeros", draw: func(draw) drawn {
			return drawn{formula: "= 0", says: stayAlike()}
		}},
		{name: "constant", draw: func(d draw) drawn {
			return drawn{formula: "= " + short(d.in.Value), says: stayAlike()}
		}},
	}
}

func schemeOf(name string) scheme {
	return find(schemes(), func(s scheme) bool { return s.name == name })
}

func drawUniform(d draw) drawn {
	low, high := d.in.Range(d.from, d.units)
	return drawn{
		formula: "from U(" + short(low) + ", " + short(high) + ")", random: true,
		says: drawnBetween(low, high),
	}
}

func drawNormal(d draw) drawn {
	mean, deviation := d.in.Deviation(d.from, d.units)
	return drawn{
		formula: "from N(" + short(mean) + ", " + short(deviation) + ")", random: true,
		says: drawnAround(mean, deviation),
	}
}

// spreadUniform explains a draw between −r and r, where r depends on the sizes of the
// layers.
func spreadUniform(template string, sizes func(draw) []piece) func(draw) drawn {
	return func(d draw) drawn {
		_, high := d.in.Range(d.from, d.units)
		return drawn{
			formula: "from U(−r, r)", random: true, says: drawnBySize(),
			parts: []Part{newPart("r", high, line(template, sizes(d)...))},
		}
	}
}

// spreadNormal explains a draw around 0 with standard deviation σ, which depends on the
// sizes of the layers.
func spreadNormal(template string, sizes func(draw) []piece) func(draw) drawn {
	return func(d draw) drawn {
		_, deviation := d.in.Deviation(d.from, d.units)
		return drawn{
			formula: "from N(0, σ)", random: true, says: drawnBySize(),
			parts: []Part{newPart("σ", deviation, line(template, sizes(d)...))},
		}
	}
}

func inAndOut(d draw) []piece { return []piece{count("in", d.from), count("out", d.units)} }

func inOnly(d draw) []piece { return []piece{count("in", d.from)} }
