// Package ui is the program on the screen: keys become intents, intents move
// the walk through time, and what the walk stands on becomes a scene that is
// drawn.
//
// A view has a row in the list of views.go, and up to three files:
//
//	view_….go       what it remembers, and what its keys do
//	view_…_work.go  what takes long, and is computed in the background
//	view_…_fill.go  what its frame is made of
package ui

import (
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"backstep/data/session"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/frame"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
	networkview "backstep/ui/view/network"
)

// Options are what the terminal is like, and what was asked for on the command
// line.
type Options struct {
	Theme  string
	Ground theme.Ground
	Glyphs grid.Glyphs
	Mouse  bool
	Pen    func(theme.Palette) *theme.Pen
	Clock  *Clock // nil: that of the machine
	Memory int    // bytes that a run of training keeps to go back through time; 0: 512 MB

	Size    Size    // assumed where the terminal gives none; 0: it is none
	Suspend tea.Cmd // leaves the terminal to the shell, or ends in a NotSuspendedMsg; nil: there is no shell
}

// Model is the state of the program. It is all there is: the frame is made of
// it alone.
type Model struct {
	setup   *session.Setup
	options Options
	clock   Clock
	keys    keys

	walk    *stepper.Walk // nil while a command has it
	loan    loan
	journey journey
	seen    desk.Moment // what the walk stood on when it was last here
	pressed string      // the key that is being acted on, or what waited for one

	first  tea.Cmd   // what the program begins with
	begun  int       // runs of training, the present one too
	past   []pastRun // those that are over, as far as they are kept
	broken broken    // why the loss of the present one is not finite

	selection   desk.Selection
	granularity stepper.Granularity
	run         run

	background background
	results    results

	curves    curvesView
	gradients gradientsView
	unitView  unitView
	landscape landscapeView
	surface   surfaceView

	view     viewNumber
	alone    networkview.Panel
	theme    string
	pen      *theme.Pen
	format   number.Format
	loss     lossScale
	help     bool
	helpFrom int

	prompt  textinput.Model
	typing  bool
	message string
	alarm   bool

	size     struct{ w, h int }
	grid     *grid.Frame
	hits     paint.Hits // what the mouse would point at
	dragging bool       // the button went down over epochs, and is held
	drawing  drawing
}

// New returns the program before its first key.
func New(setup *session.Setup, options Options) (*Model, error) {
	if options.Memory == 0 {
		options.Memory = timeMemory
	}
	walk, err := newWalk(setup, options.Memory)
	if err != nil {
		return nil, err
	}
	m := &Model{
		options: options, clock: wallClock(), keys: newKeys(), theme: options.Theme, format: number.Default(),
		granularity: stepper.ByUnit, run: run{speed: defaultSpeed}, view: viewOfNetwork,
		grid: grid.NewFrame(0, 0, options.Glyphs),
	}
	if options.Clock != nil {
		m.clock = *options.Clock
	}
	m.format.ASCII = options.Glyphs == grid.ASCII
	if err := m.setTheme(options.Theme); err != nil {
		return nil, err
	}
	m.selection.Layer = len(setup.Config.Architecture.Layers) - 1
	m.first = m.begin(setup, walk, func() {})
	return m, nil
}

// Init asks for the first step, where that takes long. The first frame is drawn
// when the size is known.
func (m *Model) Init() tea.Cmd { return m.first }

// View returns the frame that Update has drawn.
func (m *Model) View() string { return m.drawing.frame }

// Update routes a message to what handles it, then draws the frame anew.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(drawMsg); ok {
		m.drawDue()
		return m, nil
	}
	return m, tea.Batch(m.route(msg), m.ask(), m.redraw())
}

// route routes what comes from the terminal and its shell.
func (m *Model) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return m.resize(msg)
	case tea.KeyMsg:
		return m.key(msg)
	case tea.MouseMsg:
		return m.mouse(msg)
	case GroundMsg:
		return m.onGround(theme.Ground(msg))
	case SuspendMsg:
		return m.suspend()
	case NotSuspendedMsg:
		return m.notSuspended()
	case tea.ResumeMsg:
		return m.resumed()
	case QuitMsg:
		return m.quit()
	default:
		return m.routeDone(msg)
	}
}

// routeDone routes what commands have done, and what is due.
func (m *Model) routeDone(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tickMsg:
		return m.tick(msg)
	case ranMsg:
		return m.ran(msg)
	case arrivedMsg:
		return m.arrived(msg)
	case longMsg:
		return m.takesLong(msg)
	case restartedMsg:
		return m.restarted(msg)
	case workedMsg:
		return m.worked(msg)
	case panickedMsg:
		return panicAgain(msg)
	default:
		return nil
	}
}

// key splits keys that were read together, and hands each on.
func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	if len(msg.Runes) < 2 || (msg.Paste && m.typing) {
		return m.oneKey(msg)
	}
	if msg.Paste {
		return nil
	}
	var cmds []tea.Cmd
	for _, r := range msg.Runes {
		cmds = append(cmds, m.oneKey(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}}))
	}
	return tea.Batch(cmds...)
}

// oneKey types a key into the command line, or acts on it.
func (m *Model) oneKey(msg tea.KeyMsg) tea.Cmd {
	if m.typing {
		return m.typeKey(msg)
	}
	return m.press(msg.String())
}

// press acts on one key.
func (m *Model) press(key string) tea.Cmd {
	if m.help {
		return m.pressInHelp(key)
	}
	if m.journey.on && key == "esc" {
		m.giveUp()
		return nil
	}
	if m.beingHandled(key) {
		return nil
	}
	b, ok := m.keys.find(key, m.view)
	if !ok {
		m.noView(key)
		return nil
	}
	m.message, m.alarm = "", false
	m.pressed = key
	defer func() { m.pressed = "" }()
	return b.act(m)
}

// explain tells where the number in focus came from, or how it will come about;
// an update together with those of the unit's other weights, unless it has a
// memory to be explained.
func (m *Model) explain(focus explain.Quantity) explain.Explanation {
	if m.seen.Step == nil && focus.Kind == explain.Input {
		return explain.Explanation{
			Title:   "x of " + m.setup.Names.Unit(-1, focus.Unit),
			Meaning: "The samples come in with the first step.",
		}
	}
	if m.isAhead(focus) {
		return m.setup.Ahead(m.seen.Step, focus)
	}
	if focus.Kind == explain.Update && len(m.setup.Config.Optimizer.Buffers()) == 0 {
		return m.setup.UnitUpdate(m.seen.Step, focus)
	}
	return m.setup.Explain(m.seen.Step, focus)
}

// moment is what is seen, with the number in focus and its explanation.
func (m *Model) moment() desk.Moment {
	seen := m.seen
	seen.Selection, seen.Granularity = m.selection, m.granularity
	seen.Focus, seen.Feeds = m.focus(), map[explain.Quantity]bool{}
	seen.Explanation = m.explain(seen.Focus)
	for _, q := range seen.Explanation.Feeds {
		seen.Feeds[q] = true
	}
	return seen
}

// looks are how frames are to be drawn.
func (m *Model) looks() paint.Look {
	return paint.Look{
		Format: m.format, LogLoss: m.logLoss(), Alone: m.alone != networkview.AllPanels,
		Plain: m.pen.Plain(), Colourless: !m.pen.HasColor(), FewColours: m.pen.FewColours(),
	}
}

// scene gathers what a frame shows.
func (m *Model) scene() scene {
	s := scene{
		Moment: m.moment(), Look: m.looks(), View: m.view, Panel: m.alone,
		State: frame.State{
			Message: m.notice(), Alarm: m.alarm,
			Typing: m.typing, Prompt: m.prompt.Value(), Cursor: m.prompt.Position(),
			Hints: m.keys.hints(m),
		},
	}
	if fill := m.present().fill; fill != nil {
		fill(m, &s)
	}
	if m.help {
		s.Help, s.HelpFrom = m.keys.help(), m.helpFrom
	}
	if m.format.ASCII {
		spell(&s)
	}
	return s
}
