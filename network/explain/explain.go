package explain

import (
	"slices"

	"backstep/network"
)

// Explain returns where a number of the step came from. The quantity has to be one of
// the subject's architecture, and its sample one of the step's batch. For an Initial
// the step is not read and may be nil.
func (s Subject) Explain(step *network.Step, q Quantity) Explanation {
	e := explainers()[q.Kind](snapshot{&s, step}, q)
	e.Title = s.Title(q)
	return s.turned(s.finish(e, q), q)
}

// explainer explains the quantities of one kind, except for the title and for what
// finish adds.
type explainer func(snapshot, Quantity) Explanation

func explainers() [kinds]explainer {
	return [...]explainer{
		Initial:       explainInitial,
		Weight:        explainWeight,
		Input:         explainInput,
		Target:        explainTarget,
		WeightedSum:   explainWeightedSum,
		Activation:    explainActivation,
		Loss:          explainLoss,
		Delta:         explainDelta,
		Gradient:      explainGradient,
		Update:        explainUpdate,
		OldBuffer:     explainOldBuffer,
		Buffer:        explainBuffer,
		WeightSum:     explainWeightSum,
		Slope:         explainSlope,
		LayerMean:     explainLayerMean,
		LossSum:       explainLossSum,
		OldLossSum:    explainOldLossSum,
		EpochLoss:     explainEpochLoss,
		LastEpochLoss: explainLastEpochLoss,
		Right:         explainRight,
		Datum:         explainDatum,
		Fixed:         explainFixed,
	}
}

// finish marks the result as the quantity q, collects what feeds it, and makes the
// sentence say what is wrong if the result is not finite.
func (s *Subject) finish(e Explanation, q Quantity) Explanation {
	e.Result.Symbol, e.Result.Role = e.Symbol, Result
	e.Result.Ref, e.Result.HasRef = q, true
	e.Inline, e.Brief, e.Tail = numeric(e.Inline), numeric(e.Brief), numeric(e.Tail)
	for i := range e.Parts {
		e.Parts[i].Lines = numeric(e.Parts[i].Lines)
	}
	for o := range e.operands {
		if o.HasRef && o.Ref != q && o.Ref.Kind.IsDrawn() {
			e.Feeds = append(e.Feeds, o.Ref)
		}
	}
	e.Feeds = distinct(e.Feeds)
	if !network.Finite(e.Result.Value) {
		e.Meaning = s.alarm(&e).about(e.Meaning.What...)
	}
	return e
}

// operands yields every operand of the explanation except its result.
func (e *Explanation) operands(yield func(Operand) bool) {
	lines := slices.Concat(e.Inline, e.Tail)
	for _, p := range e.Parts {
		lines = append(lines, p.Lines...)
	}
	for _, row := range e.rows() {
		lines = append(lines, row.Terms)
		if !yield(row.Total) {
			return
		}
	}
	for _, l := range lines {
		for _, t := range l {
			if t.Operator == "" && !yield(t.Operand) {
				return
			}
		}
	}
}

// rows returns the rows of the table and the equations that follow.
func (e *Explanation) rows() []Row {
	if e.Table == nil {
		return nil
	}
	list := slices.Clone(e.Table.Rows)
	for _, stage := range e.Table.Then {
		list = append(list, stage.Row)
	}
	return list
}

// distinct removes repeated quantities.
func distinct(list []Quantity) []Quantity {
	seen := make(map[Quantity]bool, len(list))
	return slices.DeleteFunc(list, func(q Quantity) bool {
		before := seen[q]
		seen[q] = true
		return before
	})
}

// culprit returns the name of the first quantity among the operands that is not finite,
// or "" if all are.
func (s *Subject) culprit(e *Explanation) string {
	for o := range e.operands {
		if o.HasRef && o.Ref != e.Result.Ref && !network.Finite(o.Value) {
			return s.kept(s.Title(o.Ref))
		}
	}
	return ""
}

// approaches reports whether an output comes near its bounds but never reaches them, so
// that it is exactly 0 or 1 only by rounding.
func (s Subject) approaches() bool {
	output := s.Config.Architecture.Output()
	_, _, bounded := output.Activation.Range()
	return bounded && (!output.Activation.Joint() || output.Units > 1)
}
