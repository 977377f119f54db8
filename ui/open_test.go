package ui_test

import (
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/ui"
	"backstep/ui/grid"
	"backstep/ui/theme"
	"backstep/ui/view/viewtest"
)

// look is the theme, background, colours and glyphs of a terminal.
type look struct {
	theme  string
	light  bool
	colour termenv.Profile
	glyphs grid.Glyphs
}

func plainLook() look { return look{theme: "auto", colour: termenv.Ascii} }

// program is a model driven by keys. Its frame is drawn when a test looks at it, unless
// the test gives it another clock.
type program struct {
	t     testing.TB
	model tea.Model
}

// open opens a built-in session or data set in a terminal of w × h cells.
func open(t testing.TB, w, h int, l look, name string, flags ...session.Given) *program {
	t.Helper()
	return openRun(t, w, h, l, sessiontest.Builtin(t, name, flags...))
}

func openRun(t testing.TB, w, h int, l look, setup *session.Setup) *program {
	t.Helper()
	return openWith(t, ui.Options{}, w, h, l, setup)
}

// never is the time between frames where none is to be drawn by itself.
const never = 1000 * time.Hour

// lookedAt returns a clock with which a frame is drawn only when a test looks at it, so
// that pressing many keys does not draw a frame for each.
func lookedAt() *ui.Clock { return &ui.Clock{Now: time.Now, Tick: atOnce, Frame: never} }

// atOnce is a Tick that does not wait. A tick after never does not come.
func atOnce(after time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
	if after > never/2 {
		return nil
	}
	return func() tea.Msg { return msg(time.Time{}) }
}

// steadyClock returns a clock that advances by a millisecond whenever it is read, so
// that work with a time limit always gets equally far.
func steadyClock() *ui.Clock {
	now := time.Time{}
	return &ui.Clock{
		Now:  func() time.Time { now = now.Add(time.Millisecond); return now },
		Tick: atOnce,
	}
}

// openBy opens a setup with a clock.
func openBy(t testing.TB, clock *ui.Clock, w, h int, l look, setup *session.Setup) *program {
	t.Helper()
	return openWith(t, ui.Options{Clock: clock}, w, h, l, setup)
}

// openWith opens a setup with options.
func openWith(t testing.TB, options ui.Options, w, h int, l look, setup *session.Setup) *program {
	t.Helper()
	if options.Clock == nil {
		options.Clock = lookedAt()
	}
	renderer := lipgloss.NewRenderer(io.Discard, termenv.WithProfile(l.colour))
	renderer.SetColorProfile(l.colour)
	options.Theme, options.Ground, options.Glyphs = l.theme, theme.Ground{Light: l.light}, l.glyphs
	options.Pen = func(p theme.Palette) *theme.Pen { return theme.NewPen(renderer, p) }
	model, err := ui.New(setup, options)
	if err != nil {
		t.Fatal(err)
	}
	p := &program{t: t, model: model}
	p.resize(w, h)
	return p
}

func (p *program) resize(w, h int) { p.do(p.send(tea.WindowSizeMsg{Width: w, Height: h})) }

// send passes a message to the model, and returns the command that Update returns.
func (p *program) send(msg tea.Msg) tea.Cmd {
	p.t.Helper()
	if _, points := msg.(tea.MouseMsg); points {
		p.frame() // The mouse points at what was drawn last.
	}
	var cmd tea.Cmd
	p.model, cmd = p.model.Update(msg)
	return cmd
}

// press presses keys by their names, and carries out their commands until nothing is
// left to do. It must not start playing without a goal, which would not end.
func (p *program) press(keys ...string) {
	p.t.Helper()
	for _, key := range keys {
		p.do(p.send(keyOf(key)))
	}
}

// do carries out a command, and those that follow from it.
func (p *program) do(cmd tea.Cmd) {
	p.t.Helper()
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			p.do(c)
		}
	default:
		p.do(p.send(msg))
	}
}

// command types a command line.
func (p *program) command(line string) {
	p.t.Helper()
	p.do(p.sendLine(line))
}

// sendLine types a command line, and returns its command without carrying it out. If
// the command line is still open after a wrong line, it is closed first.
func (p *program) sendLine(line string) tea.Cmd {
	p.t.Helper()
	if p.model.(*ui.Model).Typing() {
		p.send(keyOf("esc"))
	}
	p.do(p.send(keyOf(":")))
	p.do(p.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(line), Paste: true}))
	return p.send(tea.KeyMsg{Type: tea.KeyEnter})
}

func keyOf(name string) tea.KeyMsg {
	special := map[string]tea.KeyType{
		"right": tea.KeyRight, "left": tea.KeyLeft, "up": tea.KeyUp, "down": tea.KeyDown,
		"pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "tab": tea.KeyTab, "shift+tab": tea.KeyShiftTab,
		"enter": tea.KeyEnter, "esc": tea.KeyEsc, "backspace": tea.KeyBackspace, "ctrl+c": tea.KeyCtrlC, "space": tea.KeySpace,
	}
	if kind, ok := special[name]; ok {
		msg := tea.KeyMsg{Type: kind}
		if kind == tea.KeySpace {
			msg.Runes = []rune{' '}
		}
		return msg
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

// frame returns what the screen shows.
func (p *program) frame() string {
	p.model.(*ui.Model).LookAt()
	return p.model.View()
}

// body returns rows 4 to 21 of a frame, counted from 0. The view draws them.
func body(frame string) string { return strings.Join(strings.Split(frame, "\n")[4:22], "\n") }

// line returns the first line of the screen that has all the words, with its
// blanks run together.
func (p *program) line(words ...string) string {
	p.t.Helper()
	return viewtest.LineOf(p.t, p.frame(), words...)
}

// epoch returns the epoch in the header, 0 if there is none.
func (p *program) epoch() int {
	p.t.Helper()
	header, _, _ := strings.Cut(p.frame(), "\n")
	_, after, found := strings.Cut(header, "epoch ")
	epoch, err := strconv.Atoi(strings.Fields(after + " x")[0])
	if !found || err != nil {
		return 0
	}
	return epoch
}

// sees fails unless the screen shows each text.
func (p *program) sees(texts ...string) {
	p.t.Helper()
	for _, text := range texts {
		if !strings.Contains(p.frame(), text) {
			p.t.Fatalf("the screen does not show %q:\n%s", text, p.frame())
		}
	}
}

// openView opens a session at 120 × 36, in the view of a key.
func openView(t testing.TB, key, name string, flags ...session.Given) *program {
	t.Helper()
	p := open(t, 120, 36, plainLook(), name, flags...)
	p.press(key)
	return p
}

// viewKeys returns the keys of all views.
func viewKeys() []string { return []string{"1", "2", "3", "4", "6", "7", "8"} }

// tested returns settings for a session with a test part.
func tested() []session.Given {
	return []session.Given{hidden("4"), {Flag: "test-fraction", Value: "0.3"}}
}

func batchOf(samples string) session.Given { return session.Given{Flag: "batch", Value: samples} }

func hidden(units string) session.Given { return session.Given{Flag: "hidden", Value: units} }

// times returns a key n times.
func times(n int, key string) []string {
	keys := make([]string, n)
	for i := range keys {
		keys[i] = key
	}
	return keys
}
