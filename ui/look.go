package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/desk"
	"backstep/ui/theme"
)

// look is how the program looks, and what the present command needs of the terminal.
type look struct {
	theme string
	pen   *theme.Pen
	alone int     // the panel of the view that is shown alone, from 1; 0 for all panels
	asked tea.Cmd // by the desk's command that is being carried out; nil if nothing was
}

// setTheme sets the theme, in its variant for the terminal's background.
func (l *look) setTheme(name string, options Options) error {
	palette, err := theme.Choose(name, options.Ground)
	if err != nil {
		return err
	}
	l.theme, l.pen = name, options.Pen(palette)
	return nil
}

// chooseTheme carries out "theme light", or "theme" for the next.
func (l *look) chooseTheme(name string, options Options) desk.Result {
	if name == "" {
		name = theme.Next(l.theme, options.Ground)
	}
	if err := l.setTheme(name, options); err != nil {
		return desk.Result{Err: err}
	}
	return desk.Result{Message: "theme: " + name}
}

// nextPanel shows the next panel alone; after the last, all of them.
func (l *look) nextPanel(panels int) { l.alone = (min(l.alone, panels) + 1) % (panels + 1) }
