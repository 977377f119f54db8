package network

import (
	"strings"

	"backstep/network/explain"
	"backstep/network/notation"
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/view"
)

// Solver is the mode that asks what a weight, a bias, an input or the learning rate would have
// to be, for another number to be what is typed.
type Solver struct {
	view.Plain
	open   bool             // it was entered, and not left yet
	was    desk.Selection   // what was selected then
	asked  explain.Quantity // the number that is wanted to be something
	shown  explain.Quantity // the number that was last asked for by a click
	rate   bool             // it is to be so by the learning rate, not by what is selected
	draft  draft            // of what it is to be
	solved *desk.Solved     // nil before anything is worked out
	of     solverKey        // what that is the answer to
	barred bool             // nothing can be asked
	format number.Format
}

// solverKey identifies a question.
type solverKey struct {
	at    place
	row   int
	by    desk.Variable
	want  float64
	fresh bool // nothing is wanted yet
	in    notation.Notation
}

// isCurveOf reports whether the curve of one question is that of another: only what is wanted
// differs.
func (k solverKey) isCurveOf(other solverKey) bool {
	k.want, k.fresh, k.row = other.want, other.fresh, other.row
	return k == other
}

// NewSolver returns the mode.
func NewSolver() *Solver { return &Solver{Plain: "solve"} }

// Traits says that this is a mode, which is left again.
func (*Solver) Traits() desk.Traits { return desk.Traits{Mode: true} }

// Keys returns the keys of the mode, without those that type.
func (*Solver) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"."}, Shown: "0–9./−", Does: "type what it is to be: 0.5, 1/3, 2e−3", Hint: "type", Line: "type ."},
		{Keys: []string{"down"}, Shown: "↑↓", Does: "ask for another number", Hint: "number", Line: "ask next"},
		{Keys: []string{"up"}, Shown: "↑", Does: "ask for the number before", Line: "ask previous"},
		{Keys: []string{"w"}, Shown: "w", Does: "by the unit's next weight", Hint: "weight", Line: "vary w"},
		{Keys: []string{"b"}, Shown: "b", Does: "by its bias", Hint: "bias", Line: "vary b"},
		{Keys: []string{"x"}, Shown: "x", Does: "by the next input", Hint: "input", Line: "vary x"},
		{Keys: []string{"r"}, Shown: "r", Does: "by the learning rate η", Hint: "η", Line: "vary η"},
		{Keys: []string{"tab"}, Shown: "tab", Does: "by a weight of the next unit", Hint: "unit", Line: "select next"},
		{Keys: []string{"enter"}, Shown: "enter", Does: "make it so, as a new run", Hint: "make it so", Line: "accept"},
	}
}

// Hints returns the keys of the footer, those that choose what may be changed as one.
func (v *Solver) Hints() []view.Hint {
	hints := []view.Hint{
		{Key: "0–9./−", Does: "type", Rank: 1},
		{Key: "↑↓", Does: "number", Rank: 4},
		{Key: "w b x r", Does: "by what", Rank: 3},
		{Key: "tab", Does: "unit", Rank: 2},
		{Key: "enter", Does: "make it so"},
		{Key: "esc", Does: "leave"},
		{Key: "?", Does: "help"},
	}
	if v.barred {
		hints = []view.Hint{{Key: "→", Does: "next"}, {Key: "↑↓", Does: "number", Rank: 1}, {Key: "esc", Does: "leave"}, {Key: "?", Does: "help"}}
	}
	return hints
}

// capital begins a sentence with a text, unless that begins with a symbol.
func capital(text string) string {
	if first, _, _ := strings.Cut(text, " "); len(first) == 1 {
		return text
	}
	return explain.Capital(text)
}

// Commands returns the commands of those keys.
func (v *Solver) Commands() []desk.Command {
	return []desk.Command{
		{Name: "type", Form: "type 1/3", Help: "type into the field", Complete: desk.Words("1/3", "left", "right", "home", "end", "backspace", "delete", "clear"), Do: v.typeText},
		{Name: "ask", Form: "ask next", Help: "ask for another number", Complete: desk.Words("next", "previous"), Do: v.ask},
		{Name: "vary", Form: "vary w", Help: "what may be changed: a weight, the bias, an input, η", Complete: desk.Words("w", "b", "x", "η"), Do: v.vary},
		{Name: "accept", Form: "accept", Help: "make it so, as a new run", Do: v.accept},
		{Name: "cancel", Form: "cancel", Help: "leave; nothing is changed", Do: v.cancel},
	}
}

// Prepare works out the answer to the present question, if that is quick.
func (v *Solver) Prepare(m *desk.Moment, at view.Frame) {
	v.format = at.Format
	v.follow(m)
	v.barred = v.whyNot(m) != nil
	key, ok := v.key(m)
	if !ok || v.solved != nil && v.of == key {
		return
	}
	if s := v.solving(m, key); s != nil && s.Quick() {
		s.Work(never)
		v.keep(key, s.Solved())
	}
}

// Ask returns the present question, unless it was answered at once.
func (v *Solver) Ask(m *desk.Moment, _ any) (view.Question, bool) {
	v.follow(m)
	key, ok := v.key(m)
	if !ok || v.solved != nil && v.of == key && v.solved.Done() {
		return view.Question{}, false
	}
	s := v.solving(m, key)
	if s == nil {
		return view.Question{}, false
	}
	return view.Question{Key: key, Begin: func() view.Work {
		return &view.Job[*desk.Solved]{Work: s.Work, Result: s.Solved, To: func(solved *desk.Solved) { v.keep(key, solved) }}
	}}, true
}

// keep keeps an answer. As long as nothing is typed, the field has what the number is.
func (v *Solver) keep(key solverKey, solved *desk.Solved) {
	v.of, v.solved = key, solved
	if v.draft.fresh && v.draft.at == key.at && solved.Known() {
		v.draft = newDraft(key.at, v.format.Trim(solved.Is))
	}
}

// solving returns the work of the present question; nil if nothing can be asked.
func (v *Solver) solving(m *desk.Moment, key solverKey) *desk.Solving {
	s, err := desk.NewSolving(m, desk.Solve{Of: key.at.number, Want: key.want, AsIs: key.fresh, By: key.by})
	if err != nil {
		return nil
	}
	return s
}

// whyNot returns a sentence that says why nothing can be asked; nil if something can.
func (v *Solver) whyNot(m *desk.Moment) error { return desk.CanSolve(m, v.asked, v.by(m)) }

// key identifies the present question. There is none if nothing can be asked, or if what is
// typed is no number.
func (v *Solver) key(m *desk.Moment) (key solverKey, ok bool) {
	key = solverKey{at: v.draft.at, row: m.Row(), by: v.by(m), fresh: v.draft.fresh, in: m.Notation}
	if v.whyNot(m) != nil {
		return key, false
	}
	if !key.fresh {
		key.want, ok, _ = v.draft.value(m)
		return key, ok
	}
	return key, true
}

// by returns what may be changed.
func (v *Solver) by(m *desk.Moment) desk.Variable {
	if v.rate {
		return desk.Variable{Rate: true}
	}
	return desk.Variable{Number: desk.SelectedVariable(m.Selection)}
}

// answer returns the answer to the present question, as far as it is worked out.
func (v *Solver) answer(m *desk.Moment) *desk.Solved {
	if key, ok := v.key(m); ok && v.solved != nil && v.of == key {
		return v.solved
	}
	return nil
}

// Sentence says what the answer is or, before there is one, what to do.
func (v *Solver) Sentence(m *desk.Moment) (view.Sentence, bool) {
	solved := v.answer(m)
	_, whole, err := v.draft.value(m)
	name, why := v.title(m), v.whyNot(m)
	switch {
	case why != nil:
		return view.Say(capital(why.Error())+".", "That is not asked for here."), true
	case v.draft.fresh && solved != nil && solved.Known():
		is := v.format.Trim(solved.Is)
		return view.Say("Type what "+name+" is to be"+solved.After()+"; now it is "+is+".", "Type what "+name+" is to be; it is "+is+".", "Type what it is to be."), true
	case v.draft.fresh:
		return view.Say("Type what "+name+" is to be.", "Type what it is to be."), true
	case err != nil:
		return view.Say(capital(err.Error())+".", "That is no number: 0.5 or 1/3."), true
	case !whole:
		return view.Say("Go on typing: 0.5, 1/3 and 2e−3 are all numbers.", "Go on typing: 0.5 or 1/3."), true
	case solved == nil || !solved.Answered:
		return view.Say("It is being worked out."), true
	default:
		return view.Say(solved.Says(m, desk.Digits(v.format))...), true
	}
}
