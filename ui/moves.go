package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/network/stepper"
)

// step makes a move through time and lets the selection follow.
func (m *Model) step(move func(*stepper.Walk) bool) tea.Cmd {
	m.leaveMoved()
	return m.withWalk(func() tea.Cmd {
		from := m.walk.Bookmark()
		if !move(m.walk) {
			m.message = "this is the beginning"
		}
		return m.arrive(from, m.follow)
	})
}

func (m *Model) next() tea.Cmd { return m.forward(m.granularity) }

func (m *Model) back() tea.Cmd {
	return m.step(func(w *stepper.Walk) bool { return w.Back(m.granularity) })
}

func (m *Model) nextEpoch() tea.Cmd { return m.forward(stepper.ByEpoch) }

func (m *Model) backEpoch() tea.Cmd {
	return m.step(func(w *stepper.Walk) bool { return w.Back(stepper.ByEpoch) })
}

// forward makes a move on. Many steps that no one has been at yet are a run at
// full speed, so that the screen shows them go by.
func (m *Model) forward(g stepper.Granularity) tea.Cmd {
	m.leaveMoved()
	return m.withWalk(func() tea.Cmd {
		path := m.walk.Path()
		if target := path.Next(m.walk.Position(), g); path.Whole(target) && target.Step > m.walk.Known()+1 && !m.quick(target.Step-m.walk.Known()) {
			return m.sprintTo(goal{step: target.Step})
		}
		from := m.walk.Bookmark()
		m.walk.Next(g)
		return m.arrive(from, m.follow)
	})
}

// gotoEpoch goes to the end of an epoch; 0 is the beginning.
func (m *Model) gotoEpoch(epoch int) tea.Cmd {
	return m.gotoStep(m.seen.path.LastStepOf(epoch))
}

// gotoStep goes to the end of a step. Where no one has been yet that is a run
// at full speed, so that the screen stays alive however far it is.
func (m *Model) gotoStep(step int) tea.Cmd {
	return m.withWalk(func() tea.Cmd {
		if step > m.walk.Position().Step && step > m.walk.Known() {
			return m.sprintTo(goal{step: step})
		}
		from := m.walk.Bookmark()
		m.walk.GotoStep(step)
		return m.arrive(from, m.settle)
	})
}

// sprintTo runs at full speed, once, whatever the chosen speed.
func (m *Model) sprintTo(g goal) tea.Cmd {
	m.run.hurry = true
	return m.start(g)
}

func (m *Model) coarser() tea.Cmd {
	m.granularity = m.granularity.Next()
	return nil
}

func (m *Model) finer() tea.Cmd {
	m.granularity = m.granularity.Prev()
	return nil
}

func (m *Model) toggleRun() tea.Cmd {
	if m.run.on {
		m.pause()
		return nil
	}
	if m.walk == nil {
		return m.laterToggle() // The last run is still handing it back.
	}
	return m.start(goal{})
}

func (m *Model) faster() tea.Cmd { return m.changeSpeed(+1) }
func (m *Model) slower() tea.Cmd { return m.changeSpeed(-1) }

func (m *Model) changeSpeed(by int) tea.Cmd {
	m.run.speed = max(0, min(m.run.speed+by, len(speeds())-1))
	m.message = "a run takes " + speeds()[m.run.speed].name
	if !m.run.on || m.walk == nil {
		return nil // A stretch that is under way goes on at the new speed.
	}
	m.run.generation++ // The tick that is due comes too late or too early.
	return m.move()
}

// runHint is what the footer says of the space bar.
func (m *Model) runHint() string {
	if m.run.on {
		return "pause"
	}
	return "run"
}

// follow moves the selection to what the walk has just revealed.
func (m *Model) follow() {
	path, pos := m.walk.Path(), m.walk.Position()
	phase := path.Phase(pos)
	switch phase.Kind {
	case stepper.Initialise, stepper.Update:
		if m.granularity <= stepper.ByPhase && phase.Kind == stepper.Update {
			m.selectUnit(path.UnitAt(pos))
		}
		m.keepLayerWithWeights()
	case stepper.Loss:
		m.selectUnit(m.lastLayer(), m.selection.Unit)
	default:
		layer, unit := path.UnitAt(pos)
		if m.granularity != stepper.ByUnit {
			unit = 0
			if m.selection.Layer == layer {
				unit = m.selection.Unit
			}
		}
		m.selectUnit(layer, unit)
	}
}

// settle is follow after whole steps: the selection stays, on a unit that has
// weights.
func (m *Model) settle() { m.keepLayerWithWeights() }

func (m *Model) lastLayer() int { return len(m.lesson.Subject.Config.Architecture.Layers) - 1 }

func (m *Model) keepLayerWithWeights() {
	if m.selection.Layer < 0 {
		m.selectUnit(m.lastLayer(), 0)
	}
}

// selectUnit selects a unit, and its first weight where the unit is another.
func (m *Model) selectUnit(layer, unit int) {
	units := m.units(layer)
	unit = max(0, min(unit, units-1))
	if m.selection.Layer != layer || m.selection.Unit != unit {
		m.selection.From = 0
	}
	m.selection.Layer, m.selection.Unit = layer, unit
}

// units returns the number of units of a layer, −1 being the inputs.
func (m *Model) units(layer int) int {
	a := m.lesson.Subject.Config.Architecture
	if layer < 0 {
		return a.Inputs
	}
	return a.Layers[layer].Units
}

func (m *Model) keepSampleInBatch() {
	n := 1
	if m.seen.step != nil {
		n = m.seen.step.N()
	}
	m.selection.Sample = max(0, min(m.selection.Sample, n-1))
}
