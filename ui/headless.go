package ui

import (
	"backstep/data/session"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// NewDesk returns the desk of a session with all commands of the program, for
// scripts and tests without a terminal. Those that need a screen do nothing.
func NewDesk(setup *session.Setup) (*desk.Desk, error) {
	views := newViews()
	frame := func(d *desk.Desk) view.Frame { return view.Frame{Format: d.Look().Format} }
	commands := viewCommands(views, frame)
	for _, c := range (*Model)(nil).commands() {
		c.Do = func(*desk.Desk, string) desk.Result { return desk.Result{} }
		commands = append(commands, c)
	}
	d, first, err := desk.New(setup, desk.Options{Views: deskViews(views), Commands: commands})
	if err != nil {
		return nil, err
	}
	d.Finish(first)
	return d, nil
}
