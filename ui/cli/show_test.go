package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/creack/pty"
	"golang.org/x/term"

	_ "backstep/ui/theme/background" // The program on a terminal does not wait for what that is asked.
)

// panicking is a program that panics in the function that where names.
type panicking struct{ where string }

// asked triggers the panic.
type asked struct{}

func (m panicking) Init() tea.Cmd { return func() tea.Msg { return asked{} } }

func (m panicking) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(asked); !ok {
		return m, nil
	}
	switch m.where {
	case "update":
		panic("a defect in Update")
	case "command":
		return m, func() tea.Msg { panic("a defect in a command") }
	}
	return panicking{where: "view now"}, nil
}

func (m panicking) View() string {
	if m.where == "view now" {
		panic("a defect in View")
	}
	return "fine"
}

// TestShowADefect is the program that TestAPanicRestoresTheTerminal runs.
func TestShowADefect(t *testing.T) {
	where := os.Getenv("BACKSTEP_TEST_DEFECT")
	if where == "" {
		t.Skip("run by TestAPanicRestoresTheTerminal")
	}
	showOnTerminal(panicking{where: where})
}

func TestAPanicRestoresTheTerminal(t *testing.T) {
	for _, where := range []string{"update", "view", "command"} {
		t.Run(where, func(t *testing.T) {
			sent := onTerminal(t, "TestShowADefect", "BACKSTEP_TEST_DEFECT="+where)
			if !strings.Contains(sent, "backstep: program was killed") {
				t.Errorf("the panic is no error: %q", sent)
			}
			if !strings.Contains(sent, "a defect in") {
				t.Errorf("it does not say what happened: %q", sent)
			}
			if where != "command" && !strings.Contains(sent, "Restoring terminal...\r\n") {
				t.Errorf("it says so before the terminal is restored: %q", sent)
			}
		})
	}
}

// showOnTerminal shows a model on the terminal of this process, and prints the status
// with which that ended.
func showOnTerminal(model tea.Model) {
	s := streams{out: os.Stdout, err: os.Stderr, interrupts: onInterrupt()}
	stage := stage{interrupts: s.interrupts, jobs: newJobs(os.Stdout), display: newDisplay(os.Stdout), mouse: true, keeper: &keeper{}}
	status := s.attend(func() error { return stage.give(model) })
	fmt.Println("ended with status", status)
}

// patience is how long a program on a terminal may take before a test gives up. Only one
// that fails takes that long.
const patience = 20 * time.Second

// onTerminal runs a test of this package on a terminal of its own, fails unless it leaves
// the terminal as it was, and returns what it wrote. Its exit status does not matter,
// since the race detector may find that a library which is torn down in haste reads what
// it closes.
func onTerminal(t *testing.T, test, environment string) (sent string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, os.Args[0], "-test.run", "^"+test+"$")
	cmd.Env = append(os.Environ(), environment, "TERM=xterm-256color")
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close() //nolint:errcheck // Nothing is lost with it.
	before, err := term.GetState(int(slave.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	written := make(chan string)
	go func() {
		all, _ := io.ReadAll(master) // It ends with an error when the last writer is gone.
		written <- string(all)
	}()
	_ = cmd.Run()
	after, err := term.GetState(int(slave.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	if *before != *after {
		t.Error("the terminal is left in another mode")
	}
	if err := slave.Close(); err != nil {
		t.Fatal(err)
	}
	sent = <-written
	checkModes(t, sent)
	return sent
}

// checkModes fails unless what was written leaves a terminal as it was.
func checkModes(t *testing.T, sent string) {
	t.Helper()
	for _, mode := range []string{"?1049", "?1002", "?25"} { // The other screen, the mouse, the cursor.
		on, off := strings.LastIndex(sent, "\x1b["+mode+"h"), strings.LastIndex(sent, "\x1b["+mode+"l")
		if last := max(on, off); last < 0 || (last == on) != (mode == "?25") {
			t.Errorf("mode %s is not restored in %q", mode, sent)
		}
	}
}
