package desk

import (
	"slices"

	"backstep/data/session"
	"backstep/network"
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
	options  Options
	commands []Command

	runs []run         // of the tree, by number
	walk *stepper.Walk // nil while a task has it
	lent *Task         // that has it

	seen    Moment // what the walk stood on when it was last here
	journey journey
	play    play

	view string
	look Look
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
	d := &Desk{options: options, play: play{speed: defaultSpeed}, look: Look{Format: number.Default()}}
	d.look.Format.ASCII = options.ASCII
	d.commands = slices.Concat(commands(), options.Commands)
	if len(options.Views) > 0 {
		d.view = options.Views[0].Name
	}
	d.seen.Setup = setup
	d.seen.Selection.Layer = d.seen.LastLayer()
	d.walk, d.runs = walk, []run{{setup: setup, parent: -1}}
	return d, d.enter(func() {}), nil
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
func (d *Desk) Commands() []Command { return d.commands }

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

// note remembers where the walk stands.
func (d *Desk) note() { d.remember(d.walk.Position(), d.walk.Step()) }

// noteBeginning remembers the weights with which the walk begins, before its
// first step is computed.
func (d *Desk) noteBeginning() { d.remember(stepper.Position{}, nil) }

func (d *Desk) remember(position stepper.Position, step *network.Step) {
	path, before := d.walk.Path(), d.seen
	d.seen.Setup = d.runs[d.walk.Owner()].setup
	d.seen.Path, d.seen.Position, d.seen.Step = path, position, path.Reveal(position, step)
	d.seen.Curve, d.seen.History = curveSeen(d.walk), d.walk.History()
	if before.Largest == nil || !sameWeights(before.BeganWith(), d.seen.BeganWith()) {
		d.seen.Largest = largestWeights(d.seen.BeganWith())
	}
	d.keepSampleInBatch()
}

// sameWeights reports whether two lists are one and the same.
func sameWeights(one, other []network.Parameters) bool {
	return len(one) == len(other) && len(one) > 0 && &one[0].Weights[0] == &other[0].Weights[0]
}

// curveSeen is the loss by epoch as far as it has been reached.
func curveSeen(w *stepper.Walk) Curve {
	curve, path := w.Curve(), w.Path()
	seen := Curve{Buckets: curve.Buckets(), Epochs: w.Epochs()}
	seen.End, _ = curve.Loss(seen.Epochs)
	seen.Before, seen.HasBefore = curve.Loss(path.EpochOf(w.Position().Step) - 1)
	return seen
}
