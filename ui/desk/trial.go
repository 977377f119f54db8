package desk

import (
	"slices"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
)

// Trial is what would come of an edit that is not made yet, or what is, to compare that
// with. It is over the rows of [TrialRows].
type Trial struct {
	Setup   *session.Setup
	Weights []network.Parameters // that the step begins with
	Step    *network.Step        // with everything that it computes
	Sample  int                  // the selected sample among the rows
	Part    bool                 // the rows are only some of the batch, so that gradients are not its own
}

// Shown returns the moment that shows the trial in place of another one: the numbers of the present step that the
// position has reached or, if the edit takes hold in the next step, those of that up to
// its loss. The focus is on the number that is edited.
func (t *Trial) Shown(m *Moment, edited explain.Quantity) Moment {
	tried := *m
	tried.Setup, tried.whole, tried.after = t.Setup, nil, nil
	tried.Focus, tried.Feeds, tried.Explanation = edited, nil, explain.Explanation{}
	tried.Largest = largestWeights(t.Weights)
	if m.Step == nil {
		begun := *t.Setup
		begun.Initial = t.Weights
		tried.Setup = &begun
		return tried
	}
	tried.Selection.Sample = t.Sample
	phases := stepper.Phases(m.LastLayer() + 1)
	scored := m.Path.AtPhase(m.Position.Step, slices.Index(phases, stepper.Phase{Kind: stepper.Loss, Layer: stepper.NoLayer}))
	if BasisOf(m).Next || t.Part && scored.Compare(m.Position) < 0 {
		tried.Position = scored
	}
	step := *t.Step
	step.Epoch, step.Number, step.Batch = m.Step.Epoch, m.Step.Number, m.Step.Batch
	tried.Step = tried.Path.Reveal(tried.Position, &step)
	return tried
}

// TrialRows returns the rows of the training part of the basis over which an edit is
// tried, those of the present batch, and which of them the sample in focus is. If the batch
// has not got that, it is tried alone, and is only a part of what training takes.
func TrialRows(m *Moment, b Basis) (rows []int, sample int, part bool) {
	train := len(b.Setup.Train)
	switch {
	case b.Setup.Config.Batch(train) == train && m.Step != nil && !b.Next:
		rows = m.Step.Samples // In the order of this epoch.
	case b.Setup.Config.Batch(train) == train:
		rows = upTo(train)
	case m.Step == nil:
		rows = upTo(b.Setup.Config.Batch(train))
	default:
		for _, row := range m.Step.Samples {
			if row, ok := b.row(m, row); ok {
				rows = append(rows, row)
			}
		}
	}
	row, ok := b.row(m, m.Row())
	if sample = slices.Index(rows, row); ok && sample < 0 {
		return []int{row}, 0, true
	}
	if len(rows) == 0 {
		return []int{0}, 0, true // The whole batch was removed.
	}
	return rows, max(0, sample), false
}

// upTo returns the first n rows.
func upTo(n int) []int {
	rows := make([]int, n)
	for i := range rows {
		rows[i] = i
	}
	return rows
}

// row returns the row of the training part of the basis that a row of a moment is,
// if it is still there.
func (b *Basis) row(m *Moment, row int) (int, bool) {
	return slices.BinarySearch(b.Setup.Train, m.Setup.Train[row])
}

// Editable returns the number of the present selection that can be edited: an input, or a
// weight or bias. If target is set, it is the target of the selected output.
func Editable(m *Moment, target bool) explain.Quantity {
	s := m.Selection
	switch {
	case s.Layer < 0:
		return explain.Quantity{Kind: explain.Input, Layer: -1, Unit: s.Unit, Sample: s.Sample}
	case target && s.Layer == m.LastLayer():
		return explain.Quantity{Kind: explain.Target, Layer: s.Layer, Unit: s.Unit, Sample: s.Sample}
	default:
		return explain.Quantity{Kind: explain.Weight, Layer: s.Layer, Unit: s.Unit, From: s.From}
	}
}

// AtLoss reports whether the loss of a sample is what the moment explains.
func AtLoss(m *Moment) bool {
	return m.Step != nil && m.Phase().Kind == stepper.Loss && m.Selection.Layer == m.LastLayer()
}
