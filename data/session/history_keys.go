package session

import (
	"math"

	"backstep/data/text"
	"backstep/data/toml"
)

// mostRuns bounds the runs of a file, and the number of the last of them.
const mostRuns = 1 << 16

// historyKey is a key of what a saved session has beside settings and state.
type historyKey[S any] struct {
	toml.Key[S]
	help string // what it is, in a line
}

// placeOf binds a key to the place of a session, if it has one.
func placeOf[T any](key, help string, to func(*Place) *T, kind toml.Kind[T]) historyKey[Session] {
	return historyKey[Session]{toml.Key[Session]{Key: "place." + key, Field: toml.Bind(func(s *Session) *T {
		if s.History == nil {
			return nil
		}
		return to(&s.History.Place)
	}, kind)}, help}
}

// place returns the keys of the place, but for the state before the present step.
func place() []historyKey[Session] {
	return []historyKey[Session]{
		placeOf("run", "the number of the run", func(p *Place) *int { return &p.Run }, plainly(toml.Whole(1, mostRuns))),
		placeOf("at", "step, phase and unit", func(p *Place) *[]int { return &p.At }, position()),
		placeOf("by", "how far a move goes", func(p *Place) *string { return &p.By }, toml.Word("a word", text.Nameable)),
		placeOf("view", "the view that was shown", func(p *Place) *string { return &p.View }, toml.Word("a word", text.Nameable)),
		placeOf("selection", "layer, unit, where the weight is from, and sample: all from 1, an input in layer 0, a bias from 0",
			func(p *Place) *[]int { return &p.Selection }, toml.Wholes("layer, unit, from and sample: [2, 1, 1, 1]", 4, 0)),
		placeOf("marks", "the moments that are marked to be compared, each as run and epoch", func(p *Place) *[][]float64 { return &p.Marks },
			toml.Rows(toml.RowsOf{What: "a row of run and epoch for each of them"})),
		placeOf("begun", "how many runs were ever begun, if the last were deleted", func(p *Place) *int { return &p.Begun }, plainly(toml.Whole(1, mostRuns))),
		placeOf("epoch_loss", "the loss of the last epoch completed before the present step",
			func(p *Place) *float64 { return &p.EpochLoss }, toml.AnyNumber()),
	}
}

func position() toml.Kind[[]int] { return toml.Wholes("step, phase and unit: [20, 3, 0]", 3, 0) }

// ofRun binds a key to a run.
func ofRun[T any](key, help string, to func(*Run) *T, kind toml.Kind[T]) historyKey[Run] {
	return historyKey[Run]{toml.Key[Run]{Key: key, Field: toml.Bind(to, kind)}, help}
}

// run returns the keys of a run, but for its settings and its state.
func run() []historyKey[Run] {
	number, step := plainly(toml.Whole(1, mostRuns)), plainly(toml.Whole(0, mostSteps))
	rows := toml.Rows(toml.RowsOf{What: "a row of numbers for each of them", Ragged: true})
	return []historyKey[Run]{
		ofRun("number", "its number", func(r *Run) *int { return &r.Number }, number),
		ofRun("parent", "the run that was changed to make this one", func(r *Run) *int { return &r.Parent }, number),
		ofRun("shares", "the run whose first steps it shares; left out, it starts over", func(r *Run) *int { return &r.Shares }, number),
		ofRun("after", "the last step that it shares", func(r *Run) *int { return &r.After }, step),
		ofRun("unset", "settings of the session at the top that it does not have", func(r *Run) *[]string { return &r.Unset }, toml.Words()),
		ofRun("edits", "weights set by hand where it begins, each as layer, unit, from and value",
			func(r *Run) *[][]float64 { return &r.Edits }, rows),
		ofRun("name", "what the person calls it", func(r *Run) *string { return &r.Name }, toml.Word("text on one line", visible)),
		ofRun("says", "how it differs from the run that it came from, if that was deleted", func(r *Run) *string { return &r.Says }, toml.Word("text on one line", visible)),
		ofRun("hidden", "charts do not show it beside other runs", func(r *Run) *bool { return &r.Hidden }, plainly(toml.Truth(false))),
		ofRun("at", "where the person last stood in it", func(r *Run) *[]int { return &r.At }, position()),
		ofRun("seen", "the furthest that the person stood in it", func(r *Run) *[]int { return &r.Seen }, position()),
		ofRun("changed", "where the person stood in the parent when it was made, and undo goes back to", func(r *Run) *[]int { return &r.Changed }, position()),
		ofRun("made", "the furthest that the person had stood in the parent then", func(r *Run) *[]int { return &r.Made }, position()),
		ofRun("known", "the last step ever computed", func(r *Run) *int { return &r.Known }, step),
		ofRun("broken", "the first step whose loss is not finite", func(r *Run) *int { return &r.Broken }, plainly(toml.Whole(1, mostSteps))),
		ofRun("epoch_loss", "the loss of the last epoch completed before the run", func(r *Run) *float64 { return &r.EpochLoss }, toml.AnyNumber()),
		ofRun("curve", "the loss by epoch, a row of epoch and loss; of several epochs the first, the last, the least loss, the greatest and the last, and how many losses are not finite",
			func(r *Run) *[][]float64 { return &r.Curve }, rows),
		ofRun("width", "the most epochs that a row of the curve stands for", func(r *Run) *int { return &r.Width }, plainly(toml.Whole(1, math.MaxInt))),
		ofRun("last_losses", "the losses of the last epochs of the curve, two at most",
			func(r *Run) *[]float64 { return &r.LastLosses }, toml.AnyNumbers("two numbers at most: [0.5, 0.4]", 2)),
	}
}

// plainly returns the kind of a value that is left out where it is zero.
func plainly[T any](kind toml.Kind[toml.Opt[T]]) toml.Kind[T] {
	return toml.Kind[T]{
		Takes: kind.Takes, Form: kind.Form,
		Read: func(n *toml.Node) (T, error) {
			v, err := kind.Read(n)
			return v.Value, err
		},
		Write: func(v T) string { return kind.Write(toml.Some(v)) },
	}
}

// placeKeys returns all keys of the place.
func placeKeys() []toml.Key[Session] {
	var keys []toml.Key[Session]
	for _, k := range place() {
		keys = append(keys, k.Key)
	}
	for _, s := range stateSettings() {
		keys = append(keys, toml.Key[Session]{Key: "place." + s.Key, Field: toml.Lift(s.field, func(s *Session) *Session {
			if s.History == nil || s.History.Place.Before == nil {
				return nil
			}
			return s.History.Place.before()
		})})
	}
	return keys
}

// runKeys returns all keys of a run. It may have any setting.
func runKeys() []toml.Key[Run] {
	var keys []toml.Key[Run]
	for _, k := range run() {
		keys = append(keys, k.Key)
	}
	for _, k := range settingKeys() {
		keys = append(keys, toml.Key[Run]{Key: k.Key, Field: toml.Lift(k.Field, func(r *Run) *Session { return &r.Session })})
	}
	return keys
}

// runList returns the list of runs.
func runList() toml.List[Session] {
	schema := &toml.Schema[Run]{
		Keys: runKeys(), Alias: keyNamed,
		Begin: func(r *Run, section string) {
			if section == "state" {
				r.Session.State = &State{}
			}
		},
	}
	return toml.Tables("run", mostRuns, schema, func(s *Session) (*Run, *toml.Origin) {
		h := s.history()
		h.Runs = append(h.Runs, Run{})
		r := &h.Runs[len(h.Runs)-1]
		return r, &r.Session.origin.Origin
	})
}

// history returns the history of the session, which it makes if there is none.
func (s *Session) history() *History {
	if s.History == nil {
		s.History = &History{}
	}
	return s.History
}
