package chooser

import (
	"slices"

	"backstep/data"
	"backstep/data/session"
	"backstep/data/table"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// part is a part of the mode, on which keys act.
type part int

// The parts, in the order of tab.
const (
	inSets part = iota
	inFile
	inColumns
	inProblems
	partCount
)

// partNames are the arguments of the command tab.
func partNames() []string { return []string{"sets", "file", "columns", "problems"} }

// View is the mode in which data is chosen.
type View struct {
	view.Plain
	files Files

	base   *session.Setup // with which the next step is computed
	chosen choice         // what enter would take
	part   part
	field  field
	set    int // the built-in set the cursor is on
	column int
	fault  int // the problem the cursor is on
	again  int // how often a file was read anew because it had changed

	sets []builtIn   // nil until they are made
	seen *inspection // of what is chosen, or was a moment ago
	file *inspection // the last one with a report on a file
	room grid.Rect   // that the sets have
}

// builtIn is a built-in set.
type builtIn struct {
	name string
	rows *data.Set
}

// New returns the mode. It gets files from the machine, which may be nil.
func New(files Files) *View {
	if files == nil {
		files = noFiles{}
	}
	return &View{Plain: "data", files: files}
}

// Traits says that this is a mode, which is left again.
func (*View) Traits() desk.Traits { return desk.Traits{Mode: true} }

// Keys returns the keys that have a meaning only in this mode. Hints has the footer.
func (*View) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"down", "j"}, Shown: "↑↓", Does: "the set, column or problem below", Line: "row down"},
		{Keys: []string{"up", "k"}, Shown: "↑ k", Does: "the one above", Line: "row up"},
		{Keys: []string{"enter"}, Shown: "enter", Does: "take it: a new run from the beginning", Line: "take"},
		{Keys: []string{" "}, Shown: "space", Does: "use a column, or leave it out", Line: "use"},
		{Keys: []string{"y"}, Shown: "y", Does: "the column is the target", Line: "target"},
		{Keys: []string{"Y"}, Shown: "Y", Does: "one more of several targets", Line: "target more"},
		{Keys: []string{"right"}, Shown: "←→", Does: "another set, or another remedy", Line: "row right"},
		{Keys: []string{"left"}, Shown: "←", Does: "the one before", Line: "row left"},
		{Keys: []string{"tab"}, Shown: "tab", Does: "sets, file, columns, problems", Line: "tab next"},
		{Keys: []string{"f"}, Shown: "f", Does: "add the column's square, products, sine", Line: "derive"},
		{Keys: []string{"shift+tab"}, Shown: "shift+tab", Does: "the part before", Line: "tab previous"},
	}
}

// Commands returns the commands of those keys.
func (v *View) Commands() []desk.Command {
	return []desk.Command{
		{Name: "tab", Form: "tab columns", Help: "another part: sets, file, columns, problems", Complete: desk.Words(append(partNames(), "next", "previous")...), Do: v.goToPart},
		{Name: "row", Form: "row down", Help: "another set, column, problem or remedy", Complete: desk.Words("down", "up", "right", "left"), Do: v.moveRow},
		{Name: "use", Form: "use", Help: "use the column, or leave it out", Do: v.use},
		{Name: "target", Form: "target more", Help: "learn the column, or one more", Complete: desk.Words("more"), Do: v.target},
		{Name: "derive", Form: "derive", Help: "add a feature that is derived of the column", Do: v.derive},
		{Name: "file", Form: "file people.csv", Help: "look at a data file", Complete: v.paths, Do: v.open},
		{Name: "take", Form: "take", Help: "take the data, as a new run from the beginning", Do: v.take},
	}
}

// Prepare takes the data of the present run as what is chosen, until the person chooses.
func (v *View) Prepare(m *desk.Moment, at view.Frame) {
	v.room = grid.Rect{W: setsWidth(at.W, at.H) - 2*(paint.Margin+1), H: at.H - 3}
	if base := m.Next.Setup; base != nil && base != v.base {
		v.base = base
		v.choose(presentData(base))
		v.part = v.partOfChoice()
	}
	if v.part == inFile {
		v.field.list(v.files)
	}
}

// choose takes another choice, and puts the cursor where it belongs.
func (v *View) choose(c choice) {
	if c.path != v.chosen.path || c.set != v.chosen.set {
		v.column, v.fault = 0, 0
	}
	v.chosen = c
	if i := slices.Index(data.Names(), c.set); i >= 0 {
		v.set = i
	}
	if c.path != "" {
		v.field.put(c.path)
	}
}

// partOfChoice returns the part to begin in: where the data that is chosen can be seen.
func (v *View) partOfChoice() part {
	switch {
	case v.chosen.path != "" && v.part == inSets:
		return inColumns
	case v.chosen.set != "" && (v.part == inFile || v.part == inProblems):
		return inSets
	default:
		return v.part
	}
}

// question returns what has to be found out about the choice.
func (v *View) question() question { return question{v.base, v.chosen.key(), v.again} }

// Ask returns the question what the choice becomes, after the built-in sets are made.
func (v *View) Ask(*desk.Moment, any) (view.Question, bool) {
	if v.sets == nil {
		return view.Question{Key: "sets", Begin: func() view.Work {
			w := &makingSets{}
			return &view.Job[[]builtIn]{Work: w.work, Result: func() []builtIn { return w.made }, To: func(sets []builtIn) {
				if len(sets) == len(data.Names()) {
					v.sets = sets
				}
			}}
		}}, true
	}
	key := v.question()
	if v.chosen.empty() || v.seen != nil && v.seen.of == key && v.seen.done {
		return view.Question{}, false
	}
	from, files, before := v.chosen, v.files, v.file
	if before != nil && (before.from.path != from.path || before.of.read != v.again) {
		before = nil
	}
	return view.Question{Key: key, Begin: func() view.Work {
		w := &inspecting{files: files, before: before, result: inspection{of: key, from: from}}
		return &view.Job[*inspection]{Work: w.work, Result: w.soFar, To: v.found}
	}}, true
}

// found takes what was found out.
func (v *View) found(r *inspection) {
	v.seen = r
	if r.report == nil {
		return
	}
	if first := v.file == nil || v.file.from.path != r.from.path; first && len(r.from.targets) == 0 {
		v.column = lastFull(r.report.Columns) // It is often the target.
	}
	v.fault = kept(v.problems(), v.fault, r.report.Problems)
	v.file = r
}

// kept returns the index among some problems of the one that the cursor was on.
func kept(before []data.Problem, at int, now []data.Problem) int {
	if at < len(before) {
		if i := slices.IndexFunc(now, func(p data.Problem) bool { return p.Like(before[at]) && p.Nth == before[at].Nth }); i >= 0 {
			return i
		}
	}
	return max(0, min(at, len(now)-1))
}

// lastFull returns the last column that is not empty.
func lastFull(columns []data.ColumnReport) int {
	for i := len(columns) - 1; i > 0; i-- {
		if columns[i].Kind != table.Empty {
			return i
		}
	}
	return 0
}

// current returns what was found out about the choice, or nil if that is not known yet.
func (v *View) current() *inspection {
	if v.seen == nil || v.seen.of != v.question() {
		return nil
	}
	return v.seen
}

// makingSets makes the built-in sets.
type makingSets struct{ made []builtIn }

func (w *makingSets) work(stop func() bool) (done bool) {
	for _, name := range data.Names()[len(w.made):] {
		rows, _ := data.Builtin(name, data.Options{Seed: 1}) // A test makes them all.
		w.made = append(slices.Clip(w.made), builtIn{name, rows})
		if stop() {
			break
		}
	}
	return len(w.made) == len(data.Names())
}

// rowsOf returns the rows of the built-in set that is chosen, or nil.
func (v *View) rowsOf(name string) *data.Set {
	i := slices.IndexFunc(v.sets, func(b builtIn) bool { return b.name == name })
	if i < 0 {
		return nil
	}
	return v.sets[i].rows
}

// columns returns the columns of what is chosen.
func (v *View) columns() []column {
	var report *data.Report
	if v.file != nil && v.file.from.path == v.chosen.path {
		report = v.file.report
	}
	return v.chosen.columnsOf(report, v.rowsOf(v.chosen.set))
}

// problems returns the problems of the file that is chosen.
func (v *View) problems() []data.Problem {
	if v.chosen.set != "" || v.file == nil || v.file.from.path != v.chosen.path {
		return nil
	}
	return v.file.report.Problems
}

// Draw draws the mode.
func (v *View) Draw(p paint.Painter) {
	if v.base == nil {
		return
	}
	drawing{p, v}.draw()
}
