package ui

import "backstep/ui/desk"

// Kept is what a person keeps from one session to the next. In a change it has only what
// is changed.
type Kept struct {
	Theme  string
	Digits int
	Speed  string
}

// since returns what differs from an earlier state.
func (k Kept) since(before Kept) (changed Kept) {
	if k.Theme != before.Theme {
		changed.Theme = k.Theme
	}
	if k.Digits != before.Digits {
		changed.Digits = k.Digits
	}
	if k.Speed != before.Speed {
		changed.Speed = k.Speed
	}
	return changed
}

// keptOf returns what the person has chosen by now.
func keptOf(l *look, d *desk.Desk) Kept {
	return Kept{Theme: l.theme, Digits: d.Look().Format.Decimals, Speed: d.Speed()}
}

// doAndKeep has the desk carry out a line, and passes on what that changes of what is
// kept. What a script changes is for its own session.
func doAndKeep(m *Model, w errand) desk.Result {
	before := keptOf(&m.look, m.desk)
	do := m.desk.Do
	if w.where != "" {
		do = m.desk.DoScripted
	}
	r := do(w.line)
	if changed := keptOf(&m.look, m.desk).since(before); changed != (Kept{}) && w.where == "" && m.options.Keep != nil {
		m.options.Keep(changed)
	}
	return r
}
