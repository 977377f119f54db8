package ui

import (
	"slices"

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
	return NewDeskHaving(nil, setup, files, opened)
}

// NewDeskHaving is NewDeskWith with commands of a program of its own, which take the place of
// those that have the same names and need a screen.
func NewDeskHaving(own []desk.Command, setup *session.Setup, files desk.Files, opened desk.Opened) (*desk.Desk, error) {
	views := newViews()
	frame := func(d *desk.Desk) view.Frame { return view.Frame{Format: d.Look().Format} }
	unseen := &look{theme: "auto"}
	options := Options{Theme: unseen.theme, Pen: func(theme.Palette) *theme.Pen { return nil }}
	onScreen := slices.DeleteFunc(screenCommands(screenActs{
		theme: func(name string) desk.Result { return unseen.chooseTheme(name, options) },
	}), func(c desk.Command) bool {
		return slices.ContainsFunc(own, func(o desk.Command) bool { return o.Name == c.Name })
	})
	commands := slices.Concat(viewCommands(views, frame), onScreen, own)
	d, first, err := desk.New(setup, desk.Options{Views: deskViews(views), Commands: commands, Files: files, Opened: opened})
	if err != nil {
		return nil, err
	}
	d.Finish(first)
	return d, nil
}

// ViewWords is what a view shows, in words.
type ViewWords struct {
	Name  string // as the command view takes it
	Does  string // "the loss landscape"
	Shows string // a sentence
}

// DescribeViews returns what the views of the screen show.
func DescribeViews() []ViewWords {
	var list []ViewWords
	for _, v := range newViews() {
		list = append(list, ViewWords{v.Name(), v.does, v.shows})
	}
	return list
}
