package desk

import (
	"backstep/data/session"
	"backstep/network/notation"
	"backstep/ui/number"
)

// Options are the settings of a desk.
type Options struct {
	Memory   int    // the most bytes to keep for going back in time; 0 means 512 MB
	Views    []View // the first of them is shown
	ASCII    bool   // numbers are written in ASCII
	Digits   int    // significant digits shown; 0 means 4
	Speed    string // of playing, one of SpeedNames; empty for that of the program
	NoGhosts bool   // what a step has not reached is a dot
	Notation notation.Notation
	Commands []Command // those of the views, and of the program around the desk

	Recorder Recorder // that keeps the answers of a quiz; nil if none does

	Files  Files  // nil if there are none
	Opened Opened // how the session was opened
}

// Opened is how a session was opened from the command line.
type Opened struct {
	Arguments []string        // of the command, but for those of the screen
	File      string          // the session file; empty if it is none
	Change    []session.Given // settings to go on with from where it was saved, as a new run
}

// View is what the desk knows of a view.
type View struct {
	Name string
	Traits
}

// Traits are what sets a view apart from one that only shows the moment.
type Traits struct {
	Mode    bool // leave goes from it back to the view before
	Moves   bool // a moved sample stays moved in it while training goes on
	Follows bool // it shows what follows from a moved sample
	Pairs   bool // it compares the moment with another
	Asks    bool // it asks for numbers before they are shown
	Passing bool // any line leaves it, as leave does, and is then carried out
	Steady  bool // what is selected stays so while training goes on, and leave selects again what was selected before
}

// Desk is one person's work. It is not safe for concurrent use. Work that takes long is
// a [Task], which may be carried out in another goroutine.
type Desk struct {
	player
	desktop
	changes []undone // that undo takes back, the last one first to go
	offered Offer    // a setup that the next change may take
	options Options
	table   table
	view    string
	before  string // the view from which the present mode was entered
	left    looked // what was looked at when a steady mode was entered
	look    Look
	quiz    quiz
}

// Look is how numbers and charts are shown.
type Look struct {
	Format     number.Format
	LinearLoss bool // charts of the loss are not logarithmic
	NoGhosts   bool // what the step has not reached is a dot, and not the last step's number
	Notation   notation.Notation
}

// Command is something that a person can do with a line of text, which is its name and
// possibly an argument.
type Command struct {
	Name string
	View string // the only view that has it; empty for all views
	Form string // how it is written, with an example of what follows
	Help string // what it does

	// Complete lists the arguments that may come of what was typed of one, each up to where
	// something else must be typed. Others may be among them, and are left out. It is nil if
	// nothing can be listed.
	Complete func(d *Desk, typed string) []string
	// Do carries out the command.
	Do func(d *Desk, argument string) Result
}

// table is a table of commands.
type table []Command

// LogLoss reports whether charts of the loss are logarithmic.
func (d *Desk) LogLoss() bool { return !d.look.LinearLoss }

// present returns the view that is shown.
func (d *Desk) present() View {
	for _, v := range d.options.Views {
		if v.Name == d.view {
			return v
		}
	}
	return View{}
}

// viewNames returns the names of the views.
func (d *Desk) viewNames() []string {
	var names []string
	for _, v := range d.options.Views {
		names = append(names, v.Name)
	}
	return names
}

// View returns the name of the view that is shown.
func (d *Desk) View() string { return d.view }

// Look returns how numbers and charts are shown.
func (d *Desk) Look() Look { return d.look }

// Commands returns the table of commands.
func (d *Desk) Commands() []Command { return d.table }

// Seen returns the present moment, without the explanation of the number in focus.
// It belongs to the desk, and the next command changes it.
func (d *Desk) Seen() *Moment {
	d.seen.Playing = d.Playing()
	if d.seen.Beside != nil {
		d.seen.Beside.Notation = d.seen.Notation
	}
	d.seen.Quiz = quizzer{d}.seenOf()
	return &d.seen
}

// Moment returns the present moment, with the explanation of the number in focus.
func (d *Desk) Moment() Moment {
	m := *d.Seen()
	if quiz := m.Quiz; quiz != nil && quiz.question != nil {
		return quiz.question.shown(quiz)
	}
	m.explain()
	return m
}
