package ui

import (
	"cmp"
	"math"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/network/stepper"
	"backstep/ui/view/unit"
)

// unitView is what the view of a unit remembers.
type unitView struct {
	sortBy unit.Column
}

func unitKeys() []binding {
	return []binding{
		{keys: []string{"s"}, shown: "s", does: "sort the samples by row, z, a, size of δ", hint: "sort", act: (*Model).sortSamples},
		{keys: []string{"]"}, shown: "]", does: "the next sample of the table", hint: "sample", act: func(m *Model) tea.Cmd { return m.sampleInTable(+1) }},
		{keys: []string{"["}, shown: "[", does: "the sample before", act: func(m *Model) tea.Cmd { return m.sampleInTable(-1) }},
	}
}

// sortSamples sorts the table by the next of its columns.
func (m *Model) sortSamples() tea.Cmd {
	m.unitView.sortBy = (m.unitView.sortBy + 1) % (unit.ByDelta + 1)
	return nil
}

// sampleInTable selects another sample, in the order of the table.
func (m *Model) sampleInTable(by int) tea.Cmd {
	if m.seen.Step == nil {
		return m.sample(by)
	}
	rows := m.sampleRows()
	at := slices.Index(rows, m.selection.Sample)
	m.selection.Sample = rows[(at+by+len(rows))%len(rows)]
	return nil
}

// sampleRows returns the samples of the batch in the order of the table.
func (m *Model) sampleRows() []int {
	step := m.seen.Step
	if step == nil {
		return nil
	}
	rows := make([]int, step.N())
	for s := range rows {
		rows[s] = s
	}
	if value := m.sortValue(); value != nil {
		slices.SortStableFunc(rows, func(a, b int) int { return compareFalling(value(a), value(b)) })
	}
	return rows
}

// sortValue returns what the table is sorted by, or nil where that is the row,
// or the step has not reached it.
func (m *Model) sortValue() func(sample int) float64 {
	at, step := m.selection, m.seen.Step
	if at.Layer < 0 {
		return nil
	}
	layer := &step.Layers[at.Layer]
	phase, values := stepper.WeightedSum, layer.Z
	switch m.unitView.sortBy {
	case unit.ByZ:
	case unit.ByRow:
		return nil
	case unit.ByA:
		phase, values = stepper.Activation, layer.A
	case unit.ByDelta:
		phase, values = stepper.Delta, layer.Delta
	}
	if !m.seen.Path.Reached(m.seen.Position, phase, at.Layer, at.Unit) {
		return nil
	}
	return func(sample int) float64 {
		v := values[step.At(at.Unit, sample)]
		if phase == stepper.Delta {
			return math.Abs(v)
		}
		return v
	}
}

// compareFalling puts the larger first, and what is not a number last.
func compareFalling(a, b float64) int {
	return -cmp.Compare(a, b)
}
