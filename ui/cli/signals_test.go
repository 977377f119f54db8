//go:build unix

package cli

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/creack/pty"

	"backstep/ui"
)

// begun is the first message of the models here.
type begun struct{}

func begin() tea.Msg { return begun{} }

// send sends signals to this process. They must differ, since two equal ones may arrive
// as one.
func send(signals ...syscall.Signal) {
	for _, s := range signals {
		_ = syscall.Kill(os.Getpid(), s)
	}
}

// stubborn is a program that does not quit when it is asked to.
type stubborn struct{}

func (m stubborn) Init() tea.Cmd { return begin }

func (m stubborn) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg.(type) {
	case begun:
		send(syscall.SIGTERM)
	case ui.QuitMsg:
		send(syscall.SIGINT)
	}
	return m, nil
}

func (m stubborn) View() string { return "on and on" }

// blocked is a program whose loop never returns.
type blocked struct{ signals []syscall.Signal }

func (m blocked) Init() tea.Cmd { return begin }

func (m blocked) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(begun); ok {
		send(m.signals...)
		fmt.Println("at work")
		select {}
	}
	return m, nil
}

func (m blocked) View() string { return "" }

// endless is a program whose frames are larger than the buffer of a terminal.
type endless struct{}

func (m endless) Init() tea.Cmd { return nil }

func (m endless) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(ui.QuitMsg); ok {
		return m, tea.Quit
	}
	return m, nil
}

func (m endless) View() string { return strings.Repeat("\x1b[1m\x1b[0m", 1<<14) + "at last" }

// TestShowAModel is the program that the tests below run.
func TestShowAModel(t *testing.T) {
	models := map[string]tea.Model{
		"stubborn": stubborn{}, "blocked": blocked{}, "endless": endless{},
		"interrupted while it is blocked": blocked{[]syscall.Signal{syscall.SIGTERM, syscall.SIGINT}},
	}
	model, ok := models[os.Getenv("BACKSTEP_TEST_MODEL")]
	if !ok {
		t.Skip("run by other tests")
	}
	showOnTerminal(model)
}

func TestASecondSignalEndsTheScreenAtOnce(t *testing.T) {
	for _, model := range []string{"stubborn", "interrupted while it is blocked"} {
		t.Run(model, func(t *testing.T) {
			if sent := onTerminal(t, "TestShowAModel", "BACKSTEP_TEST_MODEL="+model); !strings.Contains(sent, "ended with status 130") {
				t.Errorf("two signals do not end it as interrupted: %q", sent)
			}
		})
	}
}

// startOnTerminal starts a model as the session leader on a terminal, and waits until it
// has written a text. sent is everything that was read until then.
func startOnTerminal(t *testing.T, model, text string) (cmd *exec.Cmd, master *os.File, sent string) {
	t.Helper()
	cmd = exec.Command(os.Args[0], "-test.run", "^TestShowAModel$")
	cmd.Env = append(os.Environ(), "BACKSTEP_TEST_MODEL="+model, "TERM=xterm-256color")
	master, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = master.Close()
	})
	for some := make([]byte, 1); !strings.Contains(sent, text); {
		if _, err := io.ReadFull(master, some); err != nil {
			t.Fatalf("%q is not written in %q: %v", text, sent, err)
		}
		sent += string(some)
	}
	return cmd, master, sent
}

// ends fails unless a program ends within patience.
func ends(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	ended := make(chan struct{})
	go func() {
		_ = cmd.Wait()
		close(ended)
	}()
	select {
	case <-ended:
	case <-time.After(patience):
		t.Fatal("the program does not end")
	}
}

// TestAClosedTerminalEndsTheScreen closes the terminal of a program whose loop is blocked,
// for which only one signal comes.
func TestAClosedTerminalEndsTheScreen(t *testing.T) {
	cmd, master, _ := startOnTerminal(t, "blocked", "at work")
	if err := master.Close(); err != nil {
		t.Fatal(err)
	}
	ends(t, cmd)
}

// TestASecondSignalEndsAScreenThatIsNotRead stops reading a terminal, and continues when
// the program has ended.
func TestASecondSignalEndsAScreenThatIsNotRead(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("what is stuck stays in the way here")
	}
	cmd, master, sent := startOnTerminal(t, "endless", "\x1b[1m\x1b[0m") // It is in the middle of a frame.
	for _, s := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT} {
		if err := cmd.Process.Signal(s); err != nil {
			t.Fatal(err)
		}
	}
	ends(t, cmd)
	rest, _ := io.ReadAll(master) // It ends with an error, as nobody writes any more.
	if sent += string(rest); !strings.Contains(sent, "ended with status 130") {
		t.Error("it did not end as interrupted")
	}
	checkModes(t, sent)
}
