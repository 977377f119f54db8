// Package welcome is the page that a person sees first: who is in the data, what is to be
// learned of them, how, and how the screen is read. Any key leaves it and does what it does
// elsewhere.
package welcome

import (
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// Name is the name of the page, for the command `view`.
const Name = "welcome"

// View is the page. It remembers how many epochs the network needs.
type View struct {
	view.Plain
	rounds view.OfRun[*probe.Rounds]

	run        desk.Training // of the axes
	across, up int           // the inputs that tell most
}

// New returns the page.
func New() *View { return &View{Plain: Name} }

// Traits says that this is a mode, which any key leaves.
func (*View) Traits() desk.Traits { return desk.Traits{Mode: true, Passing: true} }

// Hints returns the keys of the footer, which are those of the view to come.
func (*View) Hints() []view.Hint {
	return []view.Hint{
		{Key: "→", Does: "begin"},
		{Key: "d", Does: "other data"},
		{Key: "c", Does: "another network"},
		{Key: "?", Does: "help"},
		{Key: "q", Does: "quit"},
	}
}

// The most epochs of the copy, and the most products that it may take.
const (
	mostEpochs   = 1000
	mostProducts = 1 << 31
)

// Ask returns the question how many epochs the network needs, if that is found quickly.
func (v *View) Ask(m *desk.Moment, _ any) (view.Question, bool) {
	of, c := m.Training(), desk.CopyOf(m.Setup)
	if v.rounds.Of(of) != nil || m.Playing.On || c.WorkOfEpoch() > mostProducts/mostEpochs {
		return view.Question{}, false
	}
	return view.Question{Key: of, Begin: func() view.Work {
		work := probe.NewRoundsWork(probe.RoundsAsked{Copy: c, Most: mostEpochs})
		return &view.Job[probe.Rounds]{Work: work.Work, Result: work.Rounds, To: func(r probe.Rounds) { v.rounds.Keep(of, &r) }}
	}}, true
}

// Prepare chooses the inputs of the picture.
func (v *View) Prepare(m *desk.Moment, _ view.Frame) {
	if v.run == m.Training() {
		return
	}
	v.run, v.across, v.up = m.Training(), 0, 1
	if n := len(m.Setup.Set.Features); n > 2 && m.Setup.Set.Picture.Side == 0 {
		all := make([]int, n)
		for i := range all {
			all[i] = i
		}
		v.across, v.up = probe.Telling(m.Setup.TrainSamples, all)
	}
}

// Draw draws the page.
func (v *View) Draw(p paint.Painter) {
	page{p, v.rounds.Of(p.Moment.Training()), v.across, v.up}.draw()
}
