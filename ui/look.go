package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/screen"
	"backstep/ui/theme"
)

// look is how the program looks, and what commands have asked of it.
type look struct {
	theme string
	pen   *theme.Pen
	alone screen.Panel
	asked tea.Cmd // by the command that is being carried out
}

// setTheme chooses a theme, in the form that is read on the terminal's ground.
func (l *look) setTheme(name string, options Options) error {
	palette, err := theme.Choose(name, options.Ground)
	if err != nil {
		return err
	}
	l.theme, l.pen = name, options.Pen(palette)
	return nil
}

// nextPanel shows the next panel alone, after the last all of them. Views other
// than that of the network have one panel that may be alone.
func (l *look) nextPanel(view screen.View) {
	if view != screen.NetworkView && l.alone != screen.AllPanels {
		l.alone = screen.AllPanels
		return
	}
	l.alone = (l.alone + 1) % screen.PanelCount
}

// GroundMsg is what the terminal has answered of its background.
type GroundMsg theme.Ground

// onGround chooses the form of the theme that is read on a ground.
func (m *Model) onGround(ground theme.Ground) tea.Cmd {
	m.options.Ground = ground
	if err := m.look.setTheme(m.look.theme, m.options); err != nil {
		m.said = said{text: err.Error(), alarm: true}
	}
	return nil
}
