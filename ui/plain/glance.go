package plain

import (
	"slices"

	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/desk"
)

// glance is what a person knows before a command, to be compared with what is so after it.
type glance struct {
	opened, run int
	position    stepper.Position
	epoch       int
	loss        float64
	hasLoss     bool

	view        string
	selection   desk.Selection
	moved       []float64
	asked       bool
	focus       explain.Quantity
	granularity stepper.Granularity
	look        desk.Look
}

// glance looks at the desk.
func (t *Talk) glance() glance {
	m := t.moment()
	g := glance{
		opened: m.Opened, run: m.Run, position: m.Position, epoch: m.Epoch(), view: t.desk.View(), selection: m.Selection,
		moved: slices.Clone(m.MovedTo), asked: m.Asked(), focus: m.Focus, granularity: m.Granularity, look: t.desk.Look(),
	}
	g.loss, _, g.hasLoss = m.Loss()
	return g
}
