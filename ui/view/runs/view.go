package runs

import (
	"fmt"
	"slices"
	"strconv"

	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// View is the list of runs, with what it remembers.
type View struct {
	view.Plain
	at view.Frame

	shown    desk.Training // the run where the program stood when it was shown last
	position int           // the step there
	run      int           // the run that the cursor is on, by its number; 0 for the folded runs
	epoch    int           // the epoch that the cursor is on
	unfolded bool
	field    *view.Typed // in which a name is typed; nil while none is

	rights map[int]rights // by run
}

// New returns the list of runs.
func New() *View { return &View{Plain: "runs", rights: map[int]rights{}} }

// Traits says that this is a mode, and that its chart of the loss is logarithmic.
func (*View) Traits() desk.Traits { return desk.Traits{Mode: true} }

// Keys returns the keys that have a meaning only in this view. To rename opens the field,
// see Type.
func (v *View) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"down", "j"}, Shown: "↑↓ j k", Does: "another run", Hint: "run", Line: "pick next"},
		{Keys: []string{"up", "k"}, Shown: "↑ k", Does: "the run above", Line: "pick previous"},
		{Keys: []string{"right"}, Shown: "←→", Does: "along the run, by epochs", Hint: "along it", Line: "along 1"},
		{Keys: []string{"left"}, Shown: "←", Does: "to earlier epochs", Line: "along -1"},
		{Keys: []string{"shift+right", "}"}, Shown: "shift+→ }", Does: "ten columns along", Line: "along 10"},
		{Keys: []string{"shift+left", "{"}, Shown: "shift+← {", Does: "ten columns back", Line: "along -10"},
		{Keys: []string{"enter"}, Shown: "enter", Does: "go there", Hint: "go there", Line: "go"},
		{Keys: []string{"m"}, Shown: "m", Does: "mark; two marked are compared with B", Hint: "mark", Line: "mark", LineAt: v.onRun("mark")},
		{Keys: []string{"r"}, Shown: "r", Does: "give the run a name", Hint: "rename", Line: "rename", LineAt: v.onRun("rename")},
		{Keys: []string{"v"}, Shown: "v", Does: "as a ghost in charts, or not", Hint: "as ghost", Line: "ghost", LineAt: v.onRun("ghost")},
		{Keys: []string{"x"}, Shown: "x", Does: "delete the run with its branches; asks first", Hint: "delete", Line: "delete", LineAt: v.onRun("delete")},
	}
}

// Commands returns the commands of those keys.
func (v *View) Commands() []desk.Command {
	return []desk.Command{
		{Name: "pick", Form: "pick next", Help: "another run of the list", Complete: desk.Words("next", "previous"), Do: v.pick},
		{Name: "along", Form: "along 10", Help: "ten columns along the run", Do: v.along},
		{Name: "go", Form: "go", Help: "go to the run and the epoch at the cursor", Do: v.goThere},
	}
}

// Prepare puts the cursor where the program stands, if that has moved.
func (v *View) Prepare(m *desk.Moment, at view.Frame) {
	v.at = at
	if v.shown.Opened != m.Opened {
		clear(v.rights)
	}
	_, there := desk.LineOf(m, v.run)
	if v.shown != m.Training() || v.position != m.Position.Step || !there && v.run != 0 {
		v.run, v.epoch = m.Run, m.Epoch()
	}
	v.shown, v.position = m.Training(), m.Position.Step
	v.epoch = min(v.epoch, epochsOf(m, v.run))
}

// epochsOf returns the epochs of a run.
func epochsOf(m *desk.Moment, run int) int {
	line, _ := desk.LineOf(m, run)
	return line.Epochs
}

// rows returns the rows of the list.
func (v *View) rows(m *desk.Moment) []row {
	keep := map[int]bool{m.Run: true, v.run: true}
	for _, mark := range m.Marks {
		keep[mark.Run] = true
	}
	runs := ordered(m.Runs())
	if v.unfolded {
		var rows []row
		for i := range runs {
			rows = append(rows, row{RunLine: runs[i]})
		}
		return rows
	}
	return folded(runs, keep)
}

// chosen returns the index of the row that the cursor is on.
func (v *View) chosen(rows []row) int {
	return max(0, slices.IndexFunc(rows, func(r row) bool { return r.Number == v.run }))
}

// pick carries out "pick", whose argument is "next" or "previous".
func (v *View) pick(d *desk.Desk, argument string) desk.Result {
	by, ok := map[string]int{"next": +1, "previous": -1}[argument]
	if !ok {
		return desk.Wrong("pick %q: want next or previous", argument)
	}
	m := d.Seen()
	rows := v.rows(m)
	to := max(0, min(v.chosen(rows)+by, len(rows)-1))
	if v.run = rows[to].Number; v.run == m.Run {
		v.epoch = m.Epoch()
	} else {
		v.epoch = rows[to].Epochs
	}
	return desk.Result{}
}

// along carries out "along 10", which moves the cursor by columns of the tree.
func (v *View) along(d *desk.Desk, argument string) desk.Result {
	by, err := strconv.Atoi(argument)
	if err != nil {
		return desk.Wrong("along %q: want a number of columns, such as along 10", argument)
	}
	m := d.Seen()
	each := max(1, lastEpoch(m.Runs())/max(1, v.treeWidth(v.rows(m))-1))
	by = max(-1_000_000, min(by, 1_000_000))
	v.epoch = max(0, min(v.epoch+by*each, epochsOf(m, v.run)))
	return desk.Result{}
}

// goThere carries out "go".
func (v *View) goThere(d *desk.Desk, _ string) desk.Result {
	if v.run == 0 {
		v.unfolded, v.run = true, d.Seen().Run
		return desk.Result{}
	}
	if m := d.Seen(); v.run == m.Run && v.epoch == m.Epoch() {
		return d.Do("leave")
	}
	return d.Do(fmt.Sprintf("run %d %d; leave", v.run, v.epoch))
}

// onRun returns what gives the line of a command about the run at the cursor. Where that
// is the folded runs, the line unfolds them.
func (v *View) onRun(command string) func() string {
	return func() string {
		switch {
		case v.run == 0:
			return "go"
		case command == "mark":
			return fmt.Sprintf("mark %d %d", v.run, v.epoch)
		default:
			return fmt.Sprintf("%s %d", command, v.run)
		}
	}
}

// Ask returns the question for how many samples each run gets right.
func (v *View) Ask(m *desk.Moment, _ any) (view.Question, bool) { return v.ask(m) }

// Draw draws the list of runs.
func (v *View) Draw(p paint.Painter) { drawing{p, v.picture(p.Moment)}.draw() }
