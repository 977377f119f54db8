package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/frame"
	"backstep/ui/theme"
	networkview "backstep/ui/view/network"
)

// QuitMsg asks the program to end, as a signal does.
type QuitMsg struct{}

// GroundMsg is what the terminal has answered of its background.
type GroundMsg theme.Ground

// onGround chooses the form of the theme that is read on a ground.
func (m *Model) onGround(ground theme.Ground) tea.Cmd {
	m.options.Ground = ground
	if err := m.setTheme(m.theme); err != nil {
		m.message, m.alarm = err.Error(), true
	}
	return nil
}

func (m *Model) setTheme(name string) error {
	palette, err := theme.Choose(name, m.options.Ground)
	if err != nil {
		return err
	}
	m.theme, m.pen = name, m.options.Pen(palette)
	return nil
}

func (m *Model) nextTheme() tea.Cmd {
	name := theme.Next(m.theme, m.options.Ground)
	if err := m.setTheme(name); err != nil {
		m.message, m.alarm = err.Error(), true
		return nil
	}
	m.message = "theme: " + name
	return nil
}

// nextPanel shows the next panel alone, after the last all of them. Views other
// than that of the network have one panel that may be alone.
func (m *Model) nextPanel() tea.Cmd {
	if m.view != viewOfNetwork && m.alone != networkview.AllPanels {
		m.alone = networkview.AllPanels
		return nil
	}
	m.alone = (m.alone + 1) % networkview.PanelCount
	return nil
}

// lossScale is how charts of the loss are drawn.
type lossScale int

const (
	scaleOfView lossScale = iota // until the reader chooses
	linearLoss
	logarithmicLoss
)

// logLoss reports whether charts of the loss are logarithmic.
func (m *Model) logLoss() bool {
	if m.loss == scaleOfView {
		return m.present().logLoss
	}
	return m.loss == logarithmicLoss
}

// toggleLog changes the charts of the loss in all views.
func (m *Model) toggleLog() tea.Cmd {
	if m.logLoss() {
		m.loss = linearLoss
	} else {
		m.loss = logarithmicLoss
	}
	return nil
}

// moreDigits goes through the digits that are worth showing.
func (m *Model) moreDigits() tea.Cmd {
	digits := []int{4, 6, 9, 12, 17, 2}
	i := slices.Index(digits, m.format.Decimals)
	m.format.Decimals = digits[(i+1)%len(digits)]
	return nil
}

func (m *Model) toggleHelp() tea.Cmd {
	m.help, m.helpFrom = true, 0
	return nil
}

// pressInHelp scrolls the help, or leaves it.
func (m *Model) pressInHelp(key string) tea.Cmd {
	page, last := frame.HelpPages(m.size.w, m.size.h, m.keys.help())
	switch key {
	case "down", "j", "pgdown", "right":
		m.helpFrom = min(m.helpFrom+page, last)
	case "up", "k", "pgup", "left":
		m.helpFrom = max(0, min(m.helpFrom, last)-page)
	case "ctrl+c", "q":
		return m.quit()
	default:
		m.help = false
	}
	return nil
}

func (m *Model) quit() tea.Cmd {
	m.pause()
	return tea.Quit
}
