package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/view/curves"
)

// curvesView is what the view of the curves remembers.
type curvesView struct {
	linearEpochs bool
	zoom         int // times the axis of epochs is halved around the cursor
	pan          int // quarters of the part shown by which it is moved from there
}

// begin shows all epochs.
func (v *curvesView) begin() { v.zoom, v.pan = 0, 0 }

const (
	mostCurvesZoom = 8
	leap           = 10 // columns
)

func curvesKeys() []binding {
	return []binding{
		{keys: []string{"right"}, shown: "→", does: "a column on, and the program with it", hint: "later", act: func(m *Model) tea.Cmd { return m.scrub(+1) }},
		{keys: []string{"left"}, shown: "←", does: "a column back", hint: "earlier", act: func(m *Model) tea.Cmd { return m.scrub(-1) }},
		{keys: []string{"shift+right", "}"}, shown: "shift+→ }", does: "ten columns on", act: func(m *Model) tea.Cmd { return m.scrub(+leap) }},
		{keys: []string{"shift+left", "{"}, shown: "shift+← {", does: "ten columns back", act: func(m *Model) tea.Cmd { return m.scrub(-leap) }},
		{keys: []string{"+", "="}, shown: "+", does: "nearer to the cursor", hint: "zoom", act: func(m *Model) tea.Cmd { return m.zoomCurves(+1) }},
		{keys: []string{"-"}, shown: "-", does: "farther", act: func(m *Model) tea.Cmd { return m.zoomCurves(-1) }},
		{keys: []string{"0"}, shown: "0", does: "all epochs", act: func(m *Model) tea.Cmd { return m.zoomCurves(-mostCurvesZoom) }},
		{keys: []string{"."}, shown: ".", does: "a later part of the epochs", act: func(m *Model) tea.Cmd { return m.panCurves(+1) }},
		{keys: []string{","}, shown: ",", does: "an earlier part", act: func(m *Model) tea.Cmd { return m.panCurves(-1) }},
		{keys: []string{"L", "l"}, shown: "L l", does: "loss linear, logarithmic", hint: "log loss", act: (*Model).toggleLog},
		{keys: []string{"x"}, shown: "x", does: "epochs linear, logarithmic", hint: "log epochs", act: func(m *Model) tea.Cmd { m.curves.linearEpochs = !m.curves.linearEpochs; return nil }},
		{keys: []string{"C"}, shown: "C", does: "clear earlier runs", hint: "clear", act: (*Model).clearPast},
	}
}

func (m *Model) zoomCurves(by int) tea.Cmd {
	m.curves.zoom, m.curves.pan = max(0, min(m.curves.zoom+by, mostCurvesZoom)), 0
	return nil
}

// panCurves moves the part of the epochs that is shown, up to the ends of the
// axis; the next move of the cursor brings it back.
func (m *Model) panCurves(by int) tea.Cmd {
	if m.curves.zoom == 0 {
		m.message = "all epochs are shown: + comes nearer"
		return nil
	}
	m.curves.pan = m.epochPart().Panned(by).Pan
	return nil
}

// wheelOverCurves zooms, or moves along the epochs.
func wheelOverCurves(m *Model, x, y int) tea.Cmd {
	if x != 0 {
		return m.panCurves(x)
	}
	return m.zoomCurves(y)
}

// scrub moves the cursor by columns of the plot, and goes to the end of the
// epoch there: a later one than before, or an earlier one.
func (m *Model) scrub(by int) tea.Cmd {
	return m.withWalk(func() tea.Cmd {
		here := m.seen.Path.EpochOf(m.seen.Position.Step)
		at := m.columnEpochs()
		i, found := slices.BinarySearch(at, here)
		switch {
		case by < 0 && here == 0:
			m.message = "this is the beginning"
			return nil
		case by < 0 && !found:
			i-- // The epoch before, of which no column is.
			by++
		case by > 0 && !found:
			by--
		}
		return m.gotoEpoch(epochAt(at, i+by, here, by))
	})
}

// epochAt is the i-th of the epochs of columns. Beyond their ends it is as far
// from the last, or from here, as the columns there are apart; without columns
// it is so many epochs from here.
func epochAt(at []int, i, here, by int) int {
	n := len(at)
	switch {
	case n < 2:
		return max(0, here+by)
	case i < 0:
		return max(0, min(at[0]+i*(at[1]-at[0]), here-1))
	case i >= n:
		return max(at[n-1]+(i-n+1)*(at[n-1]-at[n-2]), here+1)
	}
	return at[i]
}

// columnEpochs are the epochs that columns of the plot stand for, in order,
// each once.
func (m *Model) columnEpochs() []int {
	body := m.body()
	return m.epochPart().Columns(curves.Columns(body.W, body.H, m.setup.Judge() != nil, m.format))
}

// epochPart is the part of the epochs that is shown.
func (m *Model) epochPart() curves.Window {
	v := &m.curves
	part := curves.Window{
		Known: m.seen.Curve.Epochs, Here: m.seen.Epoch(),
		Log: !v.linearEpochs, Zoom: v.zoom, Pan: v.pan,
	}
	for _, g := range m.ghostCurves() {
		part.Known = max(part.Known, g.Epochs)
	}
	return part
}
