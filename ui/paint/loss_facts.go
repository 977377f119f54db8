package paint

import (
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// lossFacts returns the facts beside the title of a chart of the loss, from the longest
// form to the shortest: J where the cursor stands, and how it has changed since the epoch
// before.
func lossFacts(p Painter) []fact {
	m := p.Moment
	if m.Aside() {
		m = m.Origin // The chart is that of training.
	}
	loss, exact, ok := m.Loss()
	if !ok {
		return []fact{{name: "by epoch"}}
	}
	f := fact{name: p.SymbolOf("J") + " ", value: p.Format.Trim(loss), role: p.Alarmed(loss, theme.Strong)}
	if !exact {
		f.name += p.Spell("≈ ")
	}
	if ofBatch(m) {
		of := f
		of.after = " of the batch"
		return []fact{of, f}
	}
	list := []fact{f}
	if change := changeOf(p, m, loss); change != "" {
		short, long := f, f
		short.after, long.after = change, change+" this epoch"
		list = []fact{long, short, f}
	}
	return list
}

// ofBatch reports whether the loss at a moment is that of a batch, within an epoch.
func ofBatch(m *desk.Moment) bool {
	return m.Reached(stepper.Loss, stepper.NoLayer, 0) && !m.Step.LastBatch
}

// changeOf writes how the loss of the epoch of a moment differs from that of the epoch
// before. It is empty if that is not known, or the same.
func changeOf(p Painter, m *desk.Moment, loss float64) string {
	before, ok := lossOf(m, m.Epoch()-1)
	difference := loss - before
	if !ok || difference == 0 || number.Alarming(difference) {
		return ""
	}
	return "  " + p.Change(difference)
}

// lossOf returns the loss of an epoch, if it is kept by itself.
func lossOf(m *desk.Moment, epoch int) (loss float64, ok bool) {
	if m.Curve.HasBefore && m.Step != nil && epoch == m.Step.Epoch-1 {
		return m.Curve.Before, true
	}
	for _, b := range m.Curve.Buckets {
		if b.First == epoch && b.Last == epoch {
			return b.End, true
		}
	}
	return 0, false
}
