package chooser

import (
	"slices"
	"strconv"

	"backstep/data"
	"backstep/ui/desk"
)

// goToPart carries out "tab columns", or "tab next".
func (v *View) goToPart(_ *desk.Desk, argument string) desk.Result {
	switch i := slices.Index(partNames(), argument); {
	case i >= 0:
		v.enter(part(i))
	case argument == "next", argument == "":
		v.enter((v.part + 1) % partCount)
	case argument == "previous":
		v.enter((v.part + partCount - 1) % partCount)
	default:
		return desk.Wrong("tab %q: want sets, file, columns, problems, next or previous", argument)
	}
	return desk.Result{}
}

// enter goes to a part. Where no file is chosen, the field of the path begins with the
// folder in which the last file was.
func (v *View) enter(at part) {
	if at == inFile && v.part != inFile && v.chosen.path == "" {
		folder, _ := desk.SplitPath(v.field.text())
		v.field.put(folder)
	}
	v.part = at
}

// moveRow carries out "row down".
func (v *View) moveRow(_ *desk.Desk, argument string) desk.Result {
	moves := map[string][2]int{"down": {0, +1}, "up": {0, -1}, "right": {+1, 0}, "left": {-1, 0}}
	move, ok := moves[argument]
	n, err := strconv.Atoi(argument)
	switch {
	case err == nil:
		return v.point(n)
	case !ok:
		return desk.Wrong("row %q: want down, up, right or left", argument)
	case v.part == inSets && v.chosen.set == "":
		v.toSet(v.set)
	case v.part == inSets:
		v.toSet(nextSet(setRows(v.room.W, v.room.H), v.set, move[0], move[1]))
	case v.part == inFile:
		v.field.move(move[1])
	case v.part == inColumns:
		v.column = max(0, min(v.column+move[1], len(v.columns())-1))
	case move[1] != 0:
		v.fault = max(0, min(v.fault+move[1], len(v.problems())-1))
	default:
		v.remedy(move[0])
	}
	return desk.Result{}
}

// toSet chooses a built-in set.
func (v *View) toSet(i int) {
	v.set = i
	if name := data.Names()[i]; name != v.chosen.set {
		v.choose(ofSet(name))
	}
}

// remedy picks another remedy for the present problem.
func (v *View) remedy(by int) {
	problems := v.problems()
	if v.fault >= len(problems) || len(problems[v.fault].Remedies) == 0 {
		return
	}
	p := problems[v.fault]
	if to := max(0, min(p.Taken+by, len(p.Remedies)-1)); to != p.Taken {
		v.chosen = v.chosen.pick(p, to)
	}
}

// present returns the columns, and the one the cursor is on.
func (v *View) present() (columns []column, at int, ok bool) {
	columns = v.columns()
	return columns, v.column, v.column < len(columns)
}

// use takes the present column in, or out.
func (v *View) use(*desk.Desk, string) desk.Result {
	columns, at, ok := v.present()
	switch {
	case !ok || v.part != inColumns:
		return desk.Result{Message: "tab goes to the columns, where space takes one in or out"}
	case columns[at].target && v.chosen.set != "":
		return desk.Result{Message: "a built-in set has the target that it has"}
	}
	c, ok := v.chosen.toggle(columns, at)
	if !ok {
		return desk.Result{Message: "a network needs at least one input"}
	}
	v.chosen = c
	v.column = min(at, max(0, len(v.columns())-1))
	return desk.Result{}
}

// target takes the present column for the target.
func (v *View) target(_ *desk.Desk, argument string) desk.Result {
	columns, at, ok := v.present()
	switch {
	case argument != "" && argument != "more":
		return desk.Wrong("target %q: want target, or target more", argument)
	case v.chosen.set != "":
		return desk.Result{Message: "a built-in set has the target that it has"}
	case !ok || v.part != inColumns || columns[at].derived:
		return desk.Result{Message: "tab goes to the columns, where y makes one the target"}
	}
	v.chosen = v.chosen.target(columns, at, argument == "more")
	return desk.Result{}
}

// derive adds a feature that is derived of the present column.
func (v *View) derive(*desk.Desk, string) desk.Result {
	columns, at, ok := v.present()
	if !ok || v.part != inColumns {
		return desk.Result{Message: "tab goes to the columns, where f derives features of one"}
	}
	c, feature, ok := v.chosen.derive(columns, at)
	switch {
	case ok:
		v.chosen = c
		return desk.Result{Message: "added " + feature + "; f adds the next, space on it takes it out"}
	case columns[at].numbers && !columns[at].target && !columns[at].derived:
		return desk.Result{Message: "everything that can be derived of " + columns[at].name + " is there"}
	default:
		return desk.Result{Message: "features are derived of columns of numbers that are not the target"}
	}
}

// point goes to the row of a click, in the part that the click was in.
func (v *View) point(place int) desk.Result {
	at := part(place / rowsOfPart)
	if place < 0 || at >= partCount {
		return desk.Wrong("row %d: there is no such row", place)
	}
	v.enter(at)
	row := place % rowsOfPart
	switch at {
	case inSets:
		v.toSet(min(row, len(data.Names())-1))
	case inColumns:
		v.column = max(0, min(row, len(v.columns())-1))
	case inProblems:
		v.fault = max(0, min(row, len(v.problems())-1))
	case inFile, partCount:
	}
	return desk.Result{}
}

// rowsOfPart separates the rows of the parts in what a click says.
const rowsOfPart = 10_000

// Click returns the command line for a click.
func (*View) Click(row, part int) string { return "row " + strconv.Itoa(part*rowsOfPart+row) }

// Wheel returns the command line for a turn of the wheel.
func (*View) Wheel(_, y int) string {
	if y > 0 {
		return "row up"
	}
	return "row down"
}
