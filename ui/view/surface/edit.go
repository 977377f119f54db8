package surface

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"backstep/data"
	"backstep/data/text"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// keepKeys returns the keys that say what becomes of a moved sample. Until that is said
// they come first in the footer.
func keepKeys() []view.Key {
	return []view.Key{
		{Keys: []string{"enter"}, Shown: "enter", Does: "keep the moved sample there, as an edit", Hint: "keep it", When: moved, First: true, Line: "place"},
		{Keys: []string{"N"}, Shown: "N", Does: "a new sample there, with the same target", Hint: "new", When: moved, First: true, Line: "new"},
		{Keys: []string{"esc"}, Shown: "esc", Does: "put the moved sample back", Hint: "put back", When: moved, First: true, Line: "leave"},
		{Keys: []string{"M"}, Shown: "M", Does: "a new sample there, of the next class", Hint: "other class", When: movedOfClass, First: true, Line: "new next"},
	}
}

// moved reports whether the selected sample was moved, unmoved that it was not, and
// movedOfClass that it was and targets are classes.
func moved(m *desk.Moment) bool        { return m.MovedTo != nil }
func unmoved(m *desk.Moment) bool      { return !moved(m) }
func movedOfClass(m *desk.Moment) bool { return moved(m) && m.Classes() > 0 }

// editCommands returns the commands of those keys that only this view has.
func (v *View) editCommands() []desk.Command {
	return []desk.Command{
		{Name: "place", Form: "place", Help: "keep the moved sample where it is, as an edit", Do: v.place},
		{Name: "new", Form: "new next", Help: "a new sample there, of that class", Complete: desk.Listed(targets), Do: v.plant},
	}
}

// targets returns the possible arguments of new.
func targets(d *desk.Desk) []string {
	return append([]string{"next"}, d.Seen().Setup.Set.Target.Classes...)
}

// place carries out "place". The moved sample becomes a sample of the data from now on,
// in place of the one that was moved.
func (v *View) place(d *desk.Desk, _ string) desk.Result {
	m := d.Seen()
	if m.MovedTo == nil {
		return desk.Result{Message: "the " + m.Setup.Noun.One() + " is where it was: arrows move it, and enter keeps it there"}
	}
	was := m.Setup.TrainSamples.X[m.Row()]
	var parts []string
	for _, input := range v.axes() {
		if _, ok := m.Setup.Set.ColumnOf(input); ok && m.MovedTo[input] != was[input] {
			line, err := desk.EditLine(m, explain.Quantity{Kind: explain.Input, Layer: -1, Unit: input}, rawAt(m, input))
			if err != nil {
				return desk.Result{Err: err}
			}
			parts = append(parts, strings.TrimPrefix(line, "edit "))
		}
	}
	if len(parts) == 0 {
		return desk.Result{Message: "the inputs of this plane follow from others: move the " + m.Setup.Noun.One() + " along those"}
	}
	return d.Do("edit " + strings.Join(parts, " and "))
}

// plant carries out "new", "new next" or "new setosa", which adds a sample where the
// selected one is, or was moved to. Inputs that are not on the plane are those of the
// selected sample.
func (v *View) plant(d *desk.Desk, argument string) desk.Result {
	m := d.Seen()
	moved := map[int]string{} // the columns of the data that were moved
	for _, input := range v.axes() {
		if column, ok := m.Setup.Set.ColumnOf(input); ok && m.MovedTo != nil {
			moved[column] = rawAt(m, input)
		}
	}
	var values []float64
	for column := range m.Setup.Set.Columns() {
		value := m.Setup.ValueOf(data.EditInput, m.Row(), column)
		if typed, ok := moved[column]; ok {
			value, _ = strconv.ParseFloat(typed, 64)
		}
		values = append(values, value)
	}
	targets, err := targetsOf(m, argument)
	if err != nil {
		return desk.Result{Err: err}
	}
	line, err := desk.AddLine(m, append(values, targets...))
	if err != nil {
		return desk.Result{Err: err}
	}
	return d.Do(line)
}

// targetsOf returns the targets of a new sample. Of a class it is its number.
func targetsOf(m *desk.Moment, argument string) ([]float64, error) {
	set := m.Setup.Set
	if set.Class == nil {
		if argument != "" {
			return nil, desk.Wrong("new %q: the target is a number, and that of the selected sample", text.Cut(argument)).Err
		}
		var numbers []float64
		for j := range set.Numbers[0] {
			numbers = append(numbers, m.Setup.ValueOf(data.EditTarget, m.Row(), j))
		}
		return numbers, nil
	}
	class := m.Setup.ValueOf(data.EditTarget, m.Row(), 0)
	switch argument {
	case "":
	case "next":
		class = float64((int(class) + 1) % len(set.Target.Classes))
	default:
		var err error
		if class, err = desk.ParseTarget(m, argument); err != nil {
			return nil, fmt.Errorf("new %w", err)
		}
	}
	return []float64{class}, nil
}

// axes returns the inputs of the plane.
func (v *View) axes() []int {
	if v.plane.Y < 0 {
		return []int{v.plane.X}
	}
	return []int{v.plane.X, v.plane.Y}
}

// rawAt returns an input of the moved sample in the units of the data, with no more digits
// than make a difference on the plane.
func rawAt(m *desk.Moment, input int) string {
	const digits = 6
	v := m.MovedTo[input]
	if input < len(m.Setup.Scaling) {
		v = m.Setup.Scaling[input].Invert(v)
	}
	return strconv.FormatFloat(v, 'g', digits, 64)
}

// thousand is how many parts of each side of the plane the mouse can tell apart.
const thousand = 1000

// Point returns the command that moves the selected sample to a place of the plane.
func (v *View) Point(x, y int) string { return "move to " + strconv.Itoa(x) + " " + strconv.Itoa(y) }

// moveTo carries out "move to 500 250": to the middle of the plane from the left, and a
// quarter up.
func (v *View) moveTo(d *desk.Desk, argument string) desk.Result {
	words := strings.Fields(argument)
	var at [2]float64
	for i := range at {
		n := -1
		if len(words) == len(at) {
			n, _ = strconv.Atoi(words[i])
		}
		if n < 0 || n > thousand {
			return desk.Wrong("move to %s: want how far right and how far up, from 0 to %d", text.Brief(argument), thousand)
		}
		at[i] = float64(n) / thousand
	}
	m, plane := d.Seen(), v.plane
	to := slices.Clone(m.Setup.TrainSamples.X[m.Row()])
	if m.MovedTo != nil {
		to = slices.Clone(m.MovedTo)
	}
	to[plane.X] = partOfWay(plane.LowX, plane.HighX, at[0])
	if plane.Y >= 0 {
		to[plane.Y] = partOfWay(plane.LowY, plane.HighY, at[1])
	}
	d.MoveSample(to)
	return desk.Result{}
}

// partOfWay returns what lies a share of the way from one value to another.
func partOfWay(low, high, share float64) float64 {
	return math.Min(math.Max(low+float64(share*(high-low)), low), high)
}
