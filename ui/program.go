// Package ui is the program with its screen. A key types a command line, the desk
// carries it out, and the present view draws the moment that the desk then shows.
//
//	program.go     the program: where messages go
//	model.go       its state
//	keys.go        the table of keys, each with its line
//	perform.go     carries out lines on the desk, and the work that they leave
//	commands.go    the commands that only a program on a screen has
//	views.go       the views, in the order of their keys
//	typing.go      the command line, and its history and completion in prompt.go
//	background.go  what views need computed outside the event loop
//	draw.go        when a frame is drawn, and how
//	hints.go       the keys of the footer, made from the table of keys
//	help.go        the help, made from the tables of keys and commands
//	headless.go    the program's desk without a terminal
package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/data/session"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/theme"
	"backstep/ui/view"
	"backstep/ui/view/welcome"
)

// New returns the program before its first key.
func New(setup *session.Setup, options Options) (*Model, error) {
	health, scores := &view.Health{}, &view.Scores{}
	m := &Model{
		options: options, clock: wallClock(), health: health, scores: scores,
		views: viewsOn(options.DataFiles, health, scores), grid: grid.NewFrame(0, 0, options.Glyphs),
	}
	if options.Clock != nil {
		m.clock = *options.Clock
	}
	m.keys = newKeys(m.views)
	if err := m.look.setTheme(options.Theme, options); err != nil {
		return nil, err
	}
	at, first, err := desk.New(setup, desk.Options{
		Memory: options.Memory, ASCII: options.Glyphs == grid.ASCII, Digits: options.Digits, Speed: options.Speed, NoGhosts: options.NoGhosts, Notation: options.Notation,
		Files: options.Files, Opened: options.Opened, Recorder: options.Recorder,
		Views: deskViews(m.views), Commands: append(viewCommands(m.views, m.frame), m.screenCommands()...),
	})
	if err != nil {
		return nil, err
	}
	m.desk = at
	if options.Welcome {
		m.desk.Do("view " + welcome.Name)
	}
	m.errands.script = options.Script
	m.first = m.carryOut(first)
	if options.Warning != "" {
		m.said = said{text: options.Warning, alarm: true}
	}
	return m, nil
}

// Init returns the commands that compute the first step, if that takes long, and that
// begin the script. The first frame is drawn when the size is known.
func (m *Model) Init() tea.Cmd { return tea.Batch(m.first, m.nextOfScript()) }

// View returns the frame that Update has drawn.
func (m *Model) View() string { return m.drawing.frame }

// Update passes a message to its handler, then redraws the frame.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(drawMsg); ok {
		m.drawDue()
		return m, nil
	}
	handled := m.route(msg)
	return m, tea.Batch(handled, m.nextOfScript(), m.ask(), m.redraw())
}

// route handles messages from the terminal and the shell.
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
		return m.options.resumed()
	case QuitMsg:
		return m.quit()
	case WarningMsg:
		m.said = said{text: string(msg), alarm: true}
		return nil
	default:
		return m.routeDone(msg)
	}
}

// routeDone handles messages of commands that are done, and of timers.
func (m *Model) routeDone(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tickMsg:
		return m.tick(msg)
	case backMsg:
		return m.back(msg.task)
	case longMsg:
		m.journey.takesLong(msg)
	case workedMsg:
		msg.of.worked(msg, m.desk.Playing().On)
	case nextMsg: // Update carries out the next line.
	case panickedMsg:
		return panicAgain(msg)
	}
	return nil
}

// key handles each of the keys that were read together. It drops a paste outside the
// command line, unless the view has a field for it.
func (m *Model) key(msg tea.KeyMsg) tea.Cmd {
	if len(msg.Runes) < 2 || (msg.Paste && m.prompt.on) {
		return m.oneKey(msg)
	}
	if msg.Paste {
		if into, ok := m.present().View.(view.Paster); ok && !m.help.on {
			into.Paste(string(msg.Runes))
		}
		return nil
	}
	var cmds []tea.Cmd
	for _, r := range msg.Runes {
		cmds = append(cmds, m.oneKey(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}}))
	}
	return tea.Batch(cmds...)
}

// oneKey types a key into the command line if it is open, and otherwise acts on it.
func (m *Model) oneKey(msg tea.KeyMsg) tea.Cmd {
	if m.prompt.on {
		return m.typeKey(msg)
	}
	return m.press(msg.String())
}

// press acts on one key: it types the line that the key stands for.
func (m *Model) press(key string) tea.Cmd {
	if m.help.on {
		return m.pressInHelp(key)
	}
	b, ok := m.present().typed(key, m.desk.Seen())
	if !ok {
		b, ok = m.keys.find(key, m.desk.View())
	}
	switch {
	case m.errands.waitFor(key, m.desk.Underway()):
		return nil
	case !ok:
		m.said = m.keys.idle(key, m.views)
		return nil
	}
	m.said = said{}
	switch {
	case b.silent:
		return nil
	case b.Line == "":
		m.prompt.open()
		return nil
	}
	if b.LineAt != nil {
		m.prepare() // A key that was read together with this one may have moved.
	}
	return m.perform(errand{key: key, line: b.Types()})
}
