package explain

import "strconv"

// MeanOf says of what a LayerMean is the mean. It is its Index.
type MeanOf int

// The means over a layer. Biases are in none of them.
const (
	MeanDelta    MeanOf = iota // |δ| of each unit and sample
	MeanSlope                  // f′(z) of each unit and sample
	MeanGradient               // |∂J/∂w| of each weight
	MeanWeight                 // |w| of each weight, before the update
	MeanMove                   // the move |new − w| of each weight
	UpdateShare                // MeanMove ÷ MeanWeight
)

// meanForm describes a mean over a layer.
type meanForm struct {
	word   string // by which it is asked for
	symbol string
	kind   Kind     // of the numbers that it is the mean of, which a step has to have come to
	of     []string // what a row of its sum has: the heads of the columns
	says   string   // what it tells, as a sentence
}

func meanForms() [UpdateShare + 1]meanForm {
	return [...]meanForm{
		MeanDelta:    {"δ", "mean |δ|", Delta, []string{"δ", "|δ|"}, "It says how much blame the layer gets."},
		MeanSlope:    {"f′", "mean f′", Slope, []string{"f′"}, "It says how much blame the layer lets through."},
		MeanGradient: {"∂w", "mean |∂w|", Gradient, []string{"∂J/∂w", "|∂J/∂w|"}, "It says how much the loss asks of the weights."},
		MeanWeight:   {"w", "mean |w|", Weight, []string{"w", "|w|"}, "It is what the update is measured by."},
		MeanMove:     {"move", "mean move", Update, []string{"new", "w", "move"}, "It says how far the weights go in this step."},
		UpdateShare:  {"share", "update ÷ w", Update, nil, "About a thousandth is usual for large networks."},
	}
}

// Means returns all means over a layer.
func Means() []MeanOf {
	list := make([]MeanOf, len(meanForms()))
	for i := range list {
		list[i] = MeanOf(i)
	}
	return list
}

// Word returns the word by which the mean is asked for.
func (of MeanOf) Word() string { return meanForms()[of].word }

// Of returns the kind of the numbers that it is the mean of, which a step has to have come to.
func (of MeanOf) Of() Kind { return meanForms()[of].kind }

// ofWeights reports whether the mean is over the weights of a layer, not over its units.
func (of MeanOf) ofWeights() bool { return Quantity{Kind: of.Of()}.IsParameter() }

func layerMeanTitle(s Subject, q Quantity) string {
	return s.Notation.Formula(meanForms()[q.Index].symbol) + " of layer " + strconv.Itoa(q.Layer+1)
}

// explainLayerMean explains a mean over the units or the weights of a layer, or the quotient
// of two.
func explainLayerMean(at snapshot, q Quantity) Explanation {
	of, layer := MeanOf(q.Index), layerAt{at, q.Layer}
	var e Explanation
	if of == UpdateShare {
		e = layer.explainShare()
	} else {
		e = layer.explain(of)
	}
	e.Symbol = meanForms()[of].symbol
	e.Meaning = saying(meanForms()[of].says, "This is a mean of a layer.").about("It is over all "+of.over()+" of the layer.", "It is over the layer.")
	return e
}

// explain explains a mean as a sum and the number of its terms.
func (at layerAt) explain(of MeanOf) Explanation {
	t := at.table(of)
	mean := line("? ÷ ?", t.Sum, count("how many", len(t.Rows)))
	terms := t.Columns[len(t.Columns)-1]
	e := Explanation{Formula: meanForms()[of].symbol + " = Σ " + terms + " ÷ how many", Result: number(mean.Value()), Table: t, Tail: []Line{mean}}
	t.Then = []Stage{{Row: Row{Label: meanForms()[of].symbol, Terms: mean, Total: e.Result}}}
	return e
}

// explainShare explains the size of the update divided by that of the weights. Without an
// update it is 0, even if all weights are 0.
func (at layerAt) explainShare() Explanation {
	move := at.mean(MeanMove)
	share := line("? ÷ ?", move, at.mean(MeanWeight))
	e := Explanation{Formula: "update ÷ w = mean move ÷ mean |w|", Result: number(share.Value()), Inline: []Line{share}}
	if move.Value == 0 {
		e.Result.Value = 0
	}
	return e
}

// over says what a mean is taken over.
func (of MeanOf) over() string {
	if of.ofWeights() {
		return "weights"
	}
	return "units and samples"
}

// layerAt is a layer in a step.
type layerAt struct {
	snapshot
	layer int
}

// mean returns a mean over the layer as an operand.
func (at layerAt) mean(of MeanOf) Operand {
	t := at.table(of)
	mean := t.Sum.Value / float64(len(t.Rows))
	return own(meanForms()[of].symbol, mean, Quantity{Kind: LayerMean, Layer: at.layer, Index: int(of)})
}

// table returns the sum that a mean is made of, a row for each of its terms.
func (at layerAt) table(of MeanOf) *Table {
	t := &Table{SumLabel: "sum", Columns: meanForms()[of].of}
	if of.ofWeights() {
		t.Head, t.Rows = "weight", at.weightRows(of)
	} else {
		t.Head, t.Rows = "unit, "+at.Noun.One(), at.unitRows(of)
	}
	sum := 0.0
	for i := range t.Rows {
		sum += t.Rows[i].Total.Value
	}
	t.Sum = named("sum", sum)
	return t
}

// unitRows returns |δ| or f′ of each unit and sample.
func (at layerAt) unitRows(of MeanOf) []Row {
	layer, n := at.layer, at.step.N()
	rows := make([]Row, 0, n*at.architecture().Layers[layer].Units)
	for unit := range at.architecture().Layers[layer].Units {
		for sample := range n {
			row := Row{Label: at.Names.Unit(layer, unit) + ", " + strconv.Itoa(sample+1)}
			if of == MeanSlope {
				row.Total = at.unit(Quantity{Layer: layer, Unit: unit, Sample: sample}).slope()
			} else {
				row.Terms = line("| ? |", at.delta(layer, unit, sample))
				row.Total = number(row.Terms.Value())
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// weightRows returns |∂J/∂w|, |w| or |new − w| of each weight.
func (at layerAt) weightRows(of MeanOf) []Row {
	a, layer := at.architecture(), at.layer
	rows := make([]Row, 0, a.From(layer)*a.Layers[layer].Units)
	for from := range a.From(layer) {
		for unit := range a.Layers[layer].Units {
			p := at.parameter(Quantity{Kind: Weight, Layer: layer, Unit: unit, From: from})
			row := at.weightTerm(layer, unit, from, sizesOfWeights)
			switch of {
			case MeanGradient:
				row.Terms = line("| ? |", p.gradient())
			case MeanMove:
				row.Terms = line("| ? − ? |", p.updated(), p.value())
			default: // The row is that of |w|.
			}
			row.Total = number(row.Terms.Value())
			rows = append(rows, row)
		}
	}
	return rows
}

// updated returns the new weight.
func (p parameter) updated() Operand {
	q := p.q
	q.Kind = Update
	o := own("new", p.among(p.at.step.Layers[q.Layer].After), q)
	o.Role = Parameter
	return o
}
