package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/keyboard"
)

// keys is the keyboard of a program on the screen. On Windows it is empty, and Bubble Tea
// reads the console itself, since a console there sends events, among them the size of
// its window.
type keys struct {
	keyboard *keyboard.Keyboard
	closeTTY func() // for the terminal that it reads
}

// keyTerminal returns the terminal that keys come from: standard input or, if that is
// something else, the terminal of the process. closeIt must be called after use.
func keyTerminal(in io.Reader) (tty *os.File, closeIt func(), err error) {
	if f, ok := in.(*os.File); ok && isTerminal(f) {
		return f, func() {}, nil
	}
	if tty, err = os.Open("/dev/tty"); err != nil {
		return nil, nil, fmt.Errorf("there is no terminal to read keys from: %w", err)
	}
	return tty, func() { _ = tty.Close() }, nil // Nothing was written to it.
}

// openKeys begins to read keys from the terminal that they come from. The early bytes
// were read from it before. report gets the terminal's reports about itself.
func openKeys(stdin io.Reader, early []byte, report func([]byte)) (*keys, error) {
	if runtime.GOOS == "windows" {
		return &keys{}, nil
	}
	tty, closeTTY, err := keyTerminal(stdin)
	if err != nil {
		return nil, err
	}
	k := &keys{closeTTY: closeTTY}
	if k.keyboard, err = keyboard.New(tty, early, report); err == nil {
		err = k.keyboard.Start()
	}
	if err != nil {
		k.close()
		return nil, fmt.Errorf("%w: %w", errNoKeys, err)
	}
	return k, nil
}

// options returns the options that make a program read these keys.
func (k *keys) options() []tea.ProgramOption {
	if k.keyboard == nil {
		return nil
	}
	return []tea.ProgramOption{tea.WithInput(k.keyboard)}
}

// release stops reading keys, and restores the mode of the terminal.
func (k *keys) release() {
	if k.keyboard != nil {
		_ = k.keyboard.Stop() // There is no way to handle an error here.
	}
}

// errNoKeys is the error of a terminal that gives no more keys.
var errNoKeys = errors.New("the terminal gives no keys")

// resume takes the terminal back, or returns errNoKeys.
func (k *keys) resume() error {
	if k.keyboard == nil || k.keyboard.Start() == nil {
		return nil
	}
	return errNoKeys
}

// close releases the terminal for good.
func (k *keys) close() {
	if k.keyboard != nil {
		_ = k.keyboard.Close()
	}
	if k.closeTTY != nil {
		k.closeTTY()
	}
}

// restoring is a model that restores the mode of the terminal before it panics, so that
// what Bubble Tea then prints is readable.
type restoring struct {
	tea.Model
	keys *keys
}

// Update updates the model.
func (r restoring) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	defer r.restore()
	model, cmd := r.Model.Update(msg)
	return restoring{model, r.keys}, cmd
}

// View returns the model's view.
func (r restoring) View() string {
	defer r.restore()
	return r.Model.View()
}

// restore releases the terminal if there is a panic.
func (r restoring) restore() {
	if defect := recover(); defect != nil {
		r.keys.release()
		panic(defect)
	}
}
