package ui

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"backstep/data"
	"backstep/data/session"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/screen"
)

// command is a line that can be typed after a colon.
type command struct {
	name string
	form string // how it is written
	does string // in help; empty: there is a key for it
	act  func(m *Model, argument string) (tea.Cmd, error)
}

func commands() []command {
	return []command{
		{"goto", "goto 500", "to the end of that epoch", (*Model).commandGoto},
		{"until", "until 0.1", "run until that loss, or until settled", (*Model).commandUntil},
		{"restart", "restart lr 0.1", "start over with another setting", (*Model).commandRestart},
		{"digits", "digits 6", "digits shown, 2 to 17", (*Model).commandDigits},
		{"help", "help", "", func(m *Model, _ string) (tea.Cmd, error) { return m.toggleHelp(), nil }},
		{"quit", "quit", "", func(m *Model, _ string) (tea.Cmd, error) { return m.quit(), nil }},
	}
}

// commandHelp is what help says of the commands.
func commandHelp() []screen.HelpLine {
	lines := []screen.HelpLine{
		{Does: "commands, after :"},
		{Keys: "10 e, -3 s", Does: "so many epochs or steps on, or back"},
	}
	for _, c := range commands() {
		if c.does != "" {
			lines = append(lines, screen.HelpLine{Keys: c.form, Does: c.does})
		}
	}
	return lines
}

// startCommand opens the command line.
func (m *Model) startCommand() tea.Cmd {
	m.prompt = textinput.New()
	m.prompt.CharLimit = 200
	m.typing = true
	m.prompt.Focus() // Its cursor does not blink.
	return nil
}

// typeKey hands a key to the command line.
func (m *Model) typeKey(msg tea.KeyMsg) tea.Cmd {
	switch msg.Type {
	case tea.KeyCtrlC:
		return m.quit()
	case tea.KeyEsc:
		m.typing = false
		return nil
	case tea.KeyEnter:
		m.typing = false
		return m.execute(m.prompt.Value())
	case tea.KeyBackspace:
		if m.prompt.Value() == "" {
			m.typing = false
			return nil
		}
	default:
	}
	for range m.strokes(msg) {
		m.prompt, _ = m.prompt.Update(msg)
	}
	return nil
}

// strokes is how often a key is to be typed to do what it does to a whole
// character, as the command line takes each of its runes for one.
func (m *Model) strokes(msg tea.KeyMsg) int {
	bindings, at := m.prompt.KeyMap, m.prompt.Position()
	back := key.Matches(msg, bindings.CharacterBackward, bindings.DeleteCharacterBackward)
	if !back && !key.Matches(msg, bindings.CharacterForward, bindings.DeleteCharacterForward) {
		return 1
	}
	end := 0
	for text := range grid.Characters(m.prompt.Value()) {
		begin := end
		end += utf8.RuneCountInString(text)
		switch {
		case back && end >= at:
			return at - begin
		case !back && end > at:
			return end - at
		}
	}
	return 1
}

// execute runs a command line, or says what would have been right.
func (m *Model) execute(line string) tea.Cmd {
	name, argument, _ := strings.Cut(strings.TrimSpace(line), " ")
	argument = strings.TrimSpace(argument)
	if name == "" {
		return nil
	}
	cmd, err := m.dispatch(name, argument)
	if err != nil {
		m.message, m.alarm = err.Error(), true
	}
	return cmd
}

func (m *Model) dispatch(name, argument string) (tea.Cmd, error) {
	if n, err := strconv.Atoi(name); err == nil {
		return m.commandMoves(n, argument)
	}
	var forms []string
	for _, c := range commands() {
		if c.name == name || (len(name) < len(c.name) && strings.HasPrefix(c.name, name) && len(name) > 0) {
			return c.act(m, argument)
		}
		forms = append(forms, c.form)
	}
	return nil, fmt.Errorf("%q is no command: %s, 10 e", name, strings.Join(forms, ", "))
}

// commandMoves is "10 e": ten epochs on; also s for steps, and minus for back.
func (m *Model) commandMoves(n int, unit string) (tea.Cmd, error) {
	if m.seen.step == nil && n < 0 {
		return nil, fmt.Errorf("this is the beginning")
	}
	epoch, step := 0, 0
	if m.seen.step != nil {
		epoch, step = m.seen.step.Epoch, m.seen.step.Number
	}
	switch unit {
	case "e", "epoch", "epochs":
		if last := m.seen.path.LastEpoch(); n > last-epoch {
			return nil, fmt.Errorf("%d e: no epoch is counted after %d", n, last)
		}
		return m.gotoEpoch(max(0, epoch+n)), nil
	case "s", "step", "steps":
		if n > math.MaxInt-step {
			return nil, fmt.Errorf("%d s: no step is counted after %d", n, math.MaxInt)
		}
		return m.gotoStep(max(0, step+n)), nil
	default:
		return nil, fmt.Errorf("%d of what? 10 e goes ten epochs on, 10 s ten steps", n)
	}
}

func (m *Model) commandGoto(argument string) (tea.Cmd, error) {
	epoch, err := strconv.Atoi(argument)
	if err != nil || epoch < 0 {
		return nil, fmt.Errorf("goto %q: want an epoch, such as goto 500", argument)
	}
	if last := m.seen.path.LastEpoch(); epoch > last {
		return nil, fmt.Errorf("goto %d: no epoch is counted after %d", epoch, last)
	}
	return m.gotoEpoch(epoch), nil
}

func (m *Model) commandUntil(argument string) (tea.Cmd, error) {
	until := stepper.Until{Settled: argument == "settled"}
	if !until.Settled {
		loss, err := data.ParseNumber(argument)
		if err != nil || math.IsNaN(loss) || loss <= 0 {
			return nil, fmt.Errorf("until %q: want a loss such as until 0.1, or until settled", argument)
		}
		until.Loss = &loss
	}
	return m.withWalk(func() tea.Cmd { return m.sprintTo(goal{until: until}) }), nil
}

// restartSettings are the settings of a run that neither its data nor the shape
// of its network depend on.
func restartSettings() []string {
	return []string{"lr", "optimizer", "batch", "shuffle", "activation", "loss", "init", "seed", "l1", "l2"}
}

// commandRestart is "restart lr 0.1": the run so far stays as a ghost.
func (m *Model) commandRestart(argument string) (tea.Cmd, error) {
	name, value, _ := strings.Cut(argument, " ")
	setting, ok := session.FindSetting(strings.TrimLeft(name, "-"))
	if value = strings.TrimSpace(value); !ok || value == "" || !slices.Contains(restartSettings(), setting.Flag) {
		return nil, fmt.Errorf("restart %q: want one of %s and its value, such as restart lr 0.1", argument, strings.Join(restartSettings(), ", "))
	}
	return m.withWalk(func() tea.Cmd { return m.restartWith(setting.Flag, value) }), nil
}

func (m *Model) commandDigits(argument string) (tea.Cmd, error) {
	n, err := strconv.Atoi(argument)
	if err != nil || n < number.MinDecimals || n > number.MaxDecimals {
		return nil, fmt.Errorf("digits %q: want %d to %d", argument, number.MinDecimals, number.MaxDecimals)
	}
	m.format.Decimals = n
	return nil, nil
}
