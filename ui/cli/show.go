package cli

import (
	"os"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
	"github.com/spf13/cobra"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network/notation"
	"backstep/ui"
	"backstep/ui/config"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// looks are the flags of the screen.
type looks struct {
	theme, glyphs string
	noMouse       bool
	noConfig      bool
}

func (l *looks) addFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&l.theme, "theme", "auto", "colours: "+strings.Join(theme.Names(), ", "))
	cmd.Flags().BoolVar(&l.noMouse, "no-mouse", false, "leave the mouse to the terminal")
	cmd.Flags().StringVar(&l.glyphs, "glyphs", "braille", "characters: braille, block, ascii")
	cmd.Flags().BoolVar(&l.noConfig, "no-config", false, "neither read nor write what you keep: theme, glyphs, digits, notation, speed")
}

// check refuses unknown names, even if they would not be used.
func (l *looks) check() error {
	if _, err := theme.Choose(text.Cut(l.theme), theme.Ground{}); err != nil {
		return err
	}
	_, err := grid.ParseGlyphs(text.Cut(l.glyphs))
	return err
}

// program is what is shown: a session, how it was opened, the lines that are carried out
// at the start, and what the person keeps.
type program struct {
	setup  *session.Setup
	opened desk.Opened
	script []desk.Line
	kept   config.Values
	keeper *keeper
	first  bool // nothing was asked for, so that a person who is new here is welcomed

	recorder desk.Recorder     // nil if the answers of predict are not kept
	notation notation.Notation // that the command line asks for
}

// show runs the program on a terminal, and returns when it quits.
func show(s streams, p program, look *looks, out *os.File) error {
	glyphs, err := grid.ParseGlyphs(look.glyphs)
	if err != nil {
		return err
	}
	awaitForeground(out)
	renderer := lipgloss.NewRenderer(out)
	ground, early, err := s.findGround(out, renderer.ColorProfile() != termenv.Ascii)
	if err != nil {
		return err
	}
	stage := stage{interrupts: s.interrupts, jobs: newJobs(out), display: newDisplay(out), early: early, mouse: !look.noMouse, keeper: p.keeper}
	options := ui.Options{
		Theme: look.theme, Ground: ground, Glyphs: glyphs, Mouse: !look.noMouse, Keep: p.keeper.keep, Warning: text.Clean(p.keeper.warning),
		Pen:  pensOf(renderer, os.Getenv("TERM")),
		Size: assumedSize(os.Getenv), Suspend: stage.jobs.suspend, Script: p.script, Files: files{}, DataFiles: dataFiles{}, Opened: p.opened, Copy: stage.display.copy, Recorder: p.recorder,
	}
	options.Notation = p.notation
	options.Welcome = p.first && p.keeper.path != ""
	options.Begin(p.kept)
	model, err := ui.New(p.setup, options)
	if err != nil {
		return err
	}
	return stage.give(model)
}

// pensOf returns the pens of a terminal. Where the reader wants no colours, but the terminal
// has styles, they keep what is not a colour.
func pensOf(renderer *lipgloss.Renderer, term string) func(theme.Palette) *theme.Pen {
	const dumb = "dumb"
	if renderer.Output().EnvNoColor() && term != "" && term != dumb {
		return func(theme.Palette) *theme.Pen { return theme.NewUncolouredPen() }
	}
	return func(p theme.Palette) *theme.Pen { return theme.NewPen(renderer, p) }
}

// stage is the terminal that a program is shown on, with the signals and keys from it.
type stage struct {
	interrupts *interrupts
	jobs       *jobs
	display    *display
	early      []byte // what was typed before the program began
	mouse      bool
	keeper     *keeper
}

// give runs a model on the screen until it quits, and restores the terminal however that
// ends.
func (s stage) give(model tea.Model) error {
	s.interrupts.handOver(screenEnd{leave: s.display.leave, gone: s.display.gone})
	late := newLateAnswers()
	keys, err := openKeys(os.Stdin, s.early, late.hear)
	if err != nil {
		return err
	}
	defer keys.close()
	s.jobs.keys = keys
	screen := newUnmeasured(restoring{model, keys})
	options := append(keys.options(),
		tea.WithFilter(screen.hide), tea.WithAltScreen(), tea.WithOutput(s.display), tea.WithoutSignalHandler(), tea.WithFPS(ui.FramesPerSecond))
	if s.mouse {
		options = append(options, tea.WithMouseCellMotion())
	}
	program := tea.NewProgram(screen, options...)
	s.keeper.warn = func(warning string) { program.Send(ui.WarningMsg(text.Clean(warning))) }
	defer s.jobs.watch(program)()
	defer late.passOn(program)()
	defer quitOnSignal(s.interrupts, program)()
	_, err = program.Run()
	if s.interrupts.stopped() {
		return errInterrupted
	}
	return writeFailure(err)
}
