// Package viewtest drives views without the program around them. A desk carries out
// command lines, the work that a view asks for is done to its end, and the text that
// the view draws is read from a grid.
//
//	s := viewtest.Open(t, sessiontest.Line(t, "iris --hidden 4"), viewtest.Terminal{W: 120, H: 36}, unit.New())
//	s.Do("epoch; select left")
//	s.Press("s")
//	s.Sees("by z")
package viewtest

import (
	"slices"
	"testing"

	"backstep/data/session"
	"backstep/ui/desk"
	"backstep/ui/frame"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// Terminal is the terminal that views are drawn for. They get the room in it that the
// program leaves them.
type Terminal struct {
	W, H    int
	Glyphs  grid.Glyphs
	Colours Colours
}

// Colours are the colours and styles that a terminal has.
type Colours int

// The kinds of terminals.
const (
	NoStyles Colours = iota
	BoldOnly
	Sixteen
	TrueColour
)

// Screen is a desk and the views on it. It draws the view that the desk shows.
type Screen struct {
	// Patience is how often a view's work may ask whether to stop before it is left as
	// far as it has come. If it is 0, the work is done to its end.
	Patience int

	t        testing.TB
	terminal Terminal
	views    []view.View
	desk     *desk.Desk
	said     string   // the message of the last command
	done     answered // the last question answered

	grid *grid.Frame
	text string // of the last frame
	old  bool   // something may have changed since the last frame
}

// Open opens a session with these views and shows the first.
func Open(t testing.TB, setup *session.Setup, terminal Terminal, views ...view.View) *Screen {
	t.Helper()
	s := &Screen{t: t, terminal: terminal, views: views, old: true, grid: grid.NewFrame(0, 0, terminal.Glyphs)}
	options := desk.Options{ASCII: terminal.Glyphs == grid.ASCII}
	for _, v := range views {
		options.Views = append(options.Views, view.OnDesk(v))
		options.Commands = append(options.Commands, view.Commands(v, s.frame)...)
	}
	d, first, err := desk.New(setup, options)
	if err != nil {
		t.Fatal(err)
	}
	s.desk = d
	d.Finish(first)
	s.prepare()
	return s
}

// Moment returns the moment that the desk shows. It is not a copy.
func (s *Screen) Moment() *desk.Moment { return s.desk.Seen() }

// Desk returns the desk.
func (s *Screen) Desk() *desk.Desk { return s.desk }

// Do carries out command lines to their ends.
func (s *Screen) Do(lines ...string) {
	s.t.Helper()
	for _, line := range lines {
		r := s.desk.Finish(s.desk.Do(line))
		if r.Err != nil {
			s.t.Fatalf("%s: %v", line, r.Err)
		}
		s.said, s.old = r.Message, true
		s.prepare()
	}
}

// Press presses keys of the present view, which go to its field if that takes them.
func (s *Screen) Press(keys ...string) {
	s.t.Helper()
	for _, key := range keys {
		if into, ok := s.present().(view.Typist); ok {
			s.prepare()
			if line, taken := into.Type(key, s.Moment()); taken {
				s.Do(line)
				continue
			}
		}
		s.Do(s.Types(key))
	}
}

// Resize gives the terminal another size.
func (s *Screen) Resize(w, h int) {
	s.terminal.W, s.terminal.H, s.old = w, h, true
	s.prepare()
}

// present returns the view that is shown.
func (s *Screen) present() view.View {
	return s.views[slices.IndexFunc(s.views, func(v view.View) bool { return v.Name() == s.desk.View() })]
}

// room returns the part of the terminal where the view is drawn.
func (s *Screen) room() grid.Rect { return frame.Body(s.terminal.W, s.terminal.H) }

func (s *Screen) prepare() { s.present().Prepare(s.desk.Seen(), s.frame(s.desk)) }

// frame returns what views need to know of the frame.
func (s *Screen) frame(d *desk.Desk) view.Frame {
	room := s.room()
	return view.Frame{W: room.W, H: room.H, Format: d.Look().Format}
}

// answered identifies a question of a view that was answered.
type answered struct {
	view string
	key  any
}

// work computes everything that the present view asks for.
func (s *Screen) work() {
	v := s.present()
	for {
		s.prepare()
		q, ok := v.Ask(s.desk.Seen(), nil)
		if !ok || s.done == (answered{v.Name(), q.Key}) {
			return
		}
		s.answer(q.Begin())
		s.done = answered{v.Name(), q.Key}
	}
}

// answer does work as far as Patience allows.
func (s *Screen) answer(w view.Work) {
	looks := 0
	stop := func() bool {
		looks++
		return s.Patience > 0 && looks > s.Patience
	}
	for done := false; !done && (s.Patience == 0 || looks <= s.Patience); {
		done = w.Do(stop)
		w.Deliver()
	}
}

// Frame returns the text of the view after everything that it asks for has been
// computed.
func (s *Screen) Frame() string {
	if s.old {
		s.work()
		s.Sketch()
		s.old = false
	}
	return s.text
}

// Sketch returns the text of the view before anything that it asks for has been
// computed for the present moment.
func (s *Screen) Sketch() string {
	s.prepare()
	s.draw()
	s.text, s.old = s.grid.Plain(), true
	return s.text
}

// draw draws the present view.
func (s *Screen) draw() {
	room, seen := s.room(), s.desk.Moment()
	if s.terminal.Glyphs == grid.ASCII {
		seen.Explanation = paint.SpellExplanation(seen.Explanation)
	}
	s.grid.Reset(room.W, room.H)
	if !room.Empty() {
		s.present().Draw(paint.New(s.grid.Region(), s.look(), &seen, &paint.Hits{}))
	}
}

// look returns the look of the frames.
func (s *Screen) look() paint.Look {
	colours := s.terminal.Colours
	return paint.Look{
		Format: s.desk.Look().Format, LogLoss: s.desk.LogLoss(),
		Plain: colours == NoStyles, Colourless: colours <= BoldOnly, FewColours: colours == Sixteen,
	}
}
