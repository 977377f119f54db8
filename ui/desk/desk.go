package desk

import (
	"backstep/data/session"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// Options are what a desk is set up with.
type Options struct {
	Memory   int       // bytes that are kept to go back through time; 0: 512 MB
	Views    []View    // the first of them is shown
	ASCII    bool      // numbers are written in it
	Commands []Command // those of the views, and of the program around the desk
}

// View is what the desk knows of a view.
type View struct {
	Name    string
	LogLoss bool // its charts of the loss are logarithmic until the reader chooses
	Moves   bool // in it a moved sample stays moved while training goes on
}

// Desk is one person's work. It is not safe for concurrent use; what takes long
// is a [Task], which may be carried out beside it.
type Desk struct {
	player
	options Options
	table   table
	view    string
	look    Look
}

// defaultMemory bounds what is kept to go back through time, unless the options
// say otherwise.
const defaultMemory = 512 << 20

// New returns the desk of a session before its first command. The Result may have
// a task: the first step of a session that goes on from a saved state.
func New(setup *session.Setup, options Options) (*Desk, Result, error) {
	if options.Memory == 0 {
		options.Memory = defaultMemory
	}
	walk, err := newWalk(setup, options.Memory)
	if err != nil {
		return nil, Result{}, err
	}
	d := &Desk{options: options, table: append(commands(), options.Commands...), look: Look{Format: number.Default()}}
	d.look.Format.ASCII = options.ASCII
	d.speed = defaultSpeed
	if len(options.Views) > 0 {
		d.view = options.Views[0].Name
	}
	d.seen.Setup = setup
	d.seen.Selection.Layer = d.seen.LastLayer()
	d.walk, d.runs = walk, runs{{setup: setup, parent: -1}}
	return d, d.enter(d.stay), nil
}

// newWalk begins training, with that many bytes to go back through time.
func newWalk(setup *session.Setup, memory int) (*stepper.Walk, error) {
	trainer, err := setup.Trainer()
	if err != nil {
		return nil, err
	}
	return stepper.NewWalk(trainer, memory), nil
}

// present is the view that is shown.
func (d *Desk) present() View {
	for _, v := range d.options.Views {
		if v.Name == d.view {
			return v
		}
	}
	return View{}
}

// viewNames are the names of the views.
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

// Seen returns the present moment without what explains the number in focus. It
// is the desk's own: it changes with the next command.
func (d *Desk) Seen() *Moment {
	d.seen.Playing = d.Playing()
	return &d.seen
}

// Moment returns what is seen.
func (d *Desk) Moment() Moment {
	m := *d.Seen()
	m.explain()
	return m
}
