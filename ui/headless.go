package ui

import (
	"backstep/data/session"
	"backstep/ui/desk"
	"backstep/ui/theme"
	"backstep/ui/view"
)

// NewDesk returns the desk of a session with all commands of the program, for
// scripts and tests without a terminal. Commands that need a screen do nothing, but
// return the errors that they return with a screen.
func NewDesk(setup *session.Setup) (*desk.Desk, error) {
	return NewDeskWith(setup, nil, desk.Opened{})
}

// NewDeskWith is NewDesk with files to save to and to open.
func NewDeskWith(setup *session.Setup, files desk.Files, opened desk.Opened) (*desk.Desk, error) {
	views := newViews()
	frame := func(d *desk.Desk) view.Frame { return view.Frame{Format: d.Look().Format} }
	unseen := &look{theme: "auto"}
	options := Options{Theme: unseen.theme, Pen: func(theme.Palette) *theme.Pen { return nil }}
	commands := append(viewCommands(views, frame), screenCommands(screenActs{
		theme: func(name string) desk.Result { return unseen.chooseTheme(name, options) },
	})...)
	d, first, err := desk.New(setup, desk.Options{Views: deskViews(views), Commands: commands, Files: files, Opened: opened})
	if err != nil {
		return nil, err
	}
	d.Finish(first)
	return d, nil
}
