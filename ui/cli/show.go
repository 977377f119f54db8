package cli

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/spf13/cobra"

	"backstep/data"
	"backstep/data/session"
	"backstep/ui"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// looks are the flags of the screen.
type looks struct {
	theme, glyphs string
	noMouse       bool
}

func (l *looks) addFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&l.theme, "theme", "auto", "colours: auto, dark, light, colour-blind, high-contrast, plain")
	cmd.Flags().BoolVar(&l.noMouse, "no-mouse", false, "leave the mouse to the terminal")
	cmd.Flags().StringVar(&l.glyphs, "glyphs", "braille", "characters: braille, block, ascii")
}

// check refuses what is not there, also where it would not be looked at.
func (l *looks) check() error {
	if _, err := theme.Choose(data.Cut(l.theme), true); err != nil {
		return err
	}
	_, err := grid.ParseGlyphs(data.Cut(l.glyphs))
	return err
}

// framesPerSecond is how often the screen is written at most: a key waits for the
// next time, so that it is as often as the renderer can.
const framesPerSecond = 120

// show opens the visualizer on a terminal and returns when it is left.
func show(s streams, run *session.Run, look *looks, out *os.File) error {
	glyphs, err := grid.ParseGlyphs(look.glyphs)
	if err != nil {
		return err
	}
	renderer := lipgloss.NewRenderer(out)
	model, err := ui.New(ui.NewLesson(run), ui.Options{
		Theme: look.theme, Dark: theme.Detect(os.Getenv), Glyphs: glyphs, Mouse: !look.noMouse,
		Pen: func(p theme.Palette) *theme.Pen { return theme.NewPen(renderer, p) },
	})
	if err != nil {
		return err
	}
	s.interrupts.handOver()
	return fill(out, model, !look.noMouse)
}

// fill gives the screen to a model until it quits, and restores it however that
// ends.
func fill(out *os.File, model tea.Model, mouse bool) error {
	options := []tea.ProgramOption{
		tea.WithAltScreen(), tea.WithOutput(synchronized{out}), tea.WithoutSignalHandler(), tea.WithFPS(framesPerSecond),
	}
	if mouse {
		options = append(options, tea.WithMouseCellMotion())
	}
	program := tea.NewProgram(model, options...)
	interrupted, stop := quitOnSignal(program)
	defer stop()
	_, err := program.Run()
	if interrupted.Load() {
		return errInterrupted // A second signal makes an error of it.
	}
	return writeFailure(err)
}

// quitOnSignal lets the program restore the terminal and end when it is told
// to; a second signal does not wait for that.
func quitOnSignal(program *tea.Program) (interrupted *atomic.Bool, stop func()) {
	interrupted = &atomic.Bool{}
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		for range signals {
			if interrupted.Swap(true) {
				program.Kill()
				return
			}
			go program.Send(ui.QuitMsg{})
		}
	}()
	return interrupted, func() { signal.Stop(signals) }
}

// synchronized tells the terminal to show each frame at once, where it can.
type synchronized struct{ *os.File }

// Write writes one frame between the marks of a synchronized update.
func (s synchronized) Write(frame []byte) (int, error) {
	const begin, end = "\x1b[?2026h", "\x1b[?2026l"
	marked := make([]byte, 0, len(begin)+len(frame)+len(end))
	marked = append(append(append(marked, begin...), frame...), end...)
	n, err := s.File.Write(marked)
	return max(0, min(n-len(begin), len(frame))), err
}
