package code

import (
	"backstep/network/listing"
	"backstep/network/notation"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// View is the view of the program, with what it remembers.
type View struct {
	view.Plain

	words bool // plain words stand in place of the code

	// at is the line that was chosen to be looked at, while the moment stays; otherwise
	// it is ofPhase.
	at   int
	run  desk.Training
	here stepper.Position
}

// ofPhase says that the line of the phase is looked at.
const ofPhase = -1

// New returns the view of the program.
func New() *View { return &View{Plain: "code", at: ofPhase} }

// Keys returns the keys that have a meaning only in this view.
func (*View) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"down", "j"}, Shown: "↑↓ j k", Does: "look at another line", Hint: "line", Line: "line next"},
		{Keys: []string{"up", "k"}, Shown: "↑ k", Does: "the line before", Line: "line previous"},
		{Keys: []string{"l"}, Shown: "l", Does: "numpy, or plain words", Hint: "words", Line: "language"},
		{Keys: []string{"y"}, Shown: "y", Does: "copy the step as a program that runs", Hint: "copy", Line: "copy program"},
	}
}

// Commands returns the commands of those keys.
func (v *View) Commands() []desk.Command {
	return []desk.Command{
		{Name: "line", Form: "line next", Help: "look at another line", Complete: desk.Words("next", "previous"), Do: v.look},
		{Name: "language", Form: "language words", Help: "the program in numpy, or in plain words", Complete: desk.Words("numpy", "words"), Do: v.choose},
	}
}

// Prepare returns to the line of the phase if the moment is another.
func (v *View) Prepare(m *desk.Moment, _ view.Frame) {
	if v.run != m.Training() || v.here != m.Position {
		v.at = ofPhase
	}
	v.run, v.here = m.Training(), m.Position
}

// look carries out the command "line".
func (v *View) look(d *desk.Desk, argument string) desk.Result {
	by, ok := map[string]int{"next": +1, "previous": -1}[argument]
	if !ok {
		return desk.Wrong("line %q: want next or previous", argument)
	}
	p := v.program(d.Seen())
	at := p.at + by
	for v.words && at > 0 && at < len(p.lines) && p.lines[at].Words == "" {
		at += by
	}
	if at < 0 || at >= len(p.lines) || v.words && p.lines[at].Words == "" {
		return desk.Result{Message: "there is no other line there"}
	}
	v.at = at
	return desk.Result{}
}

// choose carries out the command "language". Without an argument it switches.
func (v *View) choose(_ *desk.Desk, argument string) desk.Result {
	switch argument {
	case "":
		v.words = !v.words
	case "numpy", "words":
		v.words = argument == "words"
	default:
		return desk.Wrong("language %q: want numpy or words", argument)
	}
	return desk.Result{}
}

// Draw draws the program and, below it, the line that is looked at.
func (v *View) Draw(p paint.Painter) {
	d := drawing{Painter: p, other: p.Moment.Notation}
	if d.other != (notation.Notation{}) {
		d.Moment, d.Notation = inOwn(p), notation.Notation{}
	}
	d.program = v.program(d.Moment)
	d.draw()
}

// inOwn returns the moment of a painter in backstep's notation, which is that of the program.
func inOwn(p paint.Painter) *desk.Moment {
	m := desk.InNotation(p.Moment, notation.Notation{})
	if p.Glyphs() == grid.ASCII {
		m.Explanation = paint.SpellExplanation(m.Explanation)
	}
	return m
}

// program returns the program of a moment.
func (v *View) program(m *desk.Moment) program {
	p := program{moment: m, words: v.words, lines: listing.Step(m.Config(), m.Batch(), listing.OneHot(m.Step))}
	p.lit = p.ofPhase()
	p.at = p.lit
	if v.at != ofPhase {
		p.at = min(v.at, len(p.lines)-1)
	}
	p.feeds = listing.Feeds(p.lines, p.at)
	return p
}
