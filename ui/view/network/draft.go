package network

import (
	"math"
	"slices"
	"strings"

	"backstep/data"
	"backstep/data/text"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// draft is an edit that is being typed.
type draft struct {
	at    place
	typed view.Typed
	// fresh is set until something is typed. The text is then the number as it is, and
	// what is typed replaces it.
	fresh   bool
	nudged  bool // the text was made by nudging, and has no cursor until something is typed
	refused bool // the text was to be taken, but is not a whole number
}

// place is where the number that is edited stands. The draft of one place is none of
// another.
type place struct {
	of       desk.Training
	position stepper.Position
	number   explain.Quantity
}

// longestText is the most characters that may be typed into a field.
const longestText = 40

// fieldText returns the text of the number as it is: with the digits that are shown, or
// the name of a class. It is empty if the next step has the row no longer.
func fieldText(m *desk.Moment, q explain.Quantity, format number.Format) string {
	const enough = 6
	v := currentValue(m, desk.BasisOf(m), q)
	_, ofData := dataKind(q)
	switch class, ok := className(m, q, v); {
	case ofData && math.IsNaN(v):
		return ""
	case ok:
		return class
	case ofData:
		return format.Brief(v, enough)
	default:
		return format.Trim(v)
	}
}

// className returns the name of the class that a target is, if it is one.
func className(m *desk.Moment, q explain.Quantity, v float64) (name string, ok bool) {
	set := m.Setup.Set
	if q.Kind != explain.Target || set.Class == nil || math.IsNaN(v) {
		return "", false
	}
	return set.Target.Classes[int(v)], true
}

// currentValue returns the number as it is, in the units of the data if it is of the data.
// Of a class it is its number.
func currentValue(m *desk.Moment, b desk.Basis, q explain.Quantity) float64 {
	kind, ofData := dataKind(q)
	if !ofData {
		return b.Weights[q.Layer].At(q.From, q.Unit, m.Units(q.Layer))
	}
	row, ok := slices.BinarySearch(b.Setup.Train, m.Setup.Train[m.Row()])
	if !ok {
		return math.NaN()
	}
	if _, derived := derivedFrom(m, q); derived {
		return b.Setup.Raw[row][q.Unit]
	}
	return b.Setup.ValueOf(kind, row, desk.EditColumn(m, q))
}

// derivedFrom returns the column from which an input is derived, if it is.
func derivedFrom(m *desk.Moment, q explain.Quantity) (name string, derived bool) {
	if q.Kind != explain.Input {
		return "", false
	}
	column, ok := m.Setup.Set.ColumnOf(q.Unit)
	return m.Setup.Set.Columns()[column], !ok
}

// dataKind returns the kind of edit that changes a quantity, if it is of the data.
func dataKind(q explain.Quantity) (kind data.EditKind, ok bool) {
	switch q.Kind {
	case explain.Input:
		return data.EditInput, true
	case explain.Target:
		return data.EditTarget, true
	default:
		return 0, false
	}
}

// unset returns what was typed and not set; "" if nothing was.
func (d *draft) unset() string {
	if d.fresh {
		return ""
	}
	return d.string()
}

// string returns what was typed.
func (d *draft) string() string { return d.typed.String() }

// take carries out what follows the command type.
func (d *draft) take(argument string) desk.Result {
	switch argument {
	case "":
		return desk.Wrong("type needs what to type, such as type 1/3")
	case "left", "right", "home", "end":
		d.move(argument)
	case "backspace", "delete":
		d.erase(argument)
	case "clear":
		d.put("")
	default:
		for _, r := range strings.ReplaceAll(text.Clean(argument), "-", "−") { // As numbers are shown.
			d.insert(r)
		}
	}
	return desk.Result{}
}

// keyLine returns the line of a key that moves in the field, erases, or leaves it; backspace in
// an empty field leaves it too.
func (d *draft) keyLine(key string) (line string, taken bool) {
	word, ok := view.FieldKey(key)
	switch {
	case ok && word == "backspace" && !d.fresh && d.typed.Len() == 0, key == "esc":
		return "cancel", true
	case ok:
		return "type " + word, true
	case key == "pgup" || key == "pgdown" || key == " ":
		return "pause", true // They would step, but not in a field.
	default:
		return "", false
	}
}

// characterLine returns the line of a key that is a character of a number where the cursor
// stands. Others keep their meaning.
func (d *draft) characterLine(key string) (line string, taken bool) {
	if !d.replaced().TakesInNumber(key) {
		return "", false
	}
	return "type " + key, true
}

// put replaces the text.
func (d *draft) put(text string) {
	d.typed, d.fresh, d.nudged, d.refused = view.NewTyped(text), false, false, false
}

// insert types a character.
func (d *draft) insert(r rune) {
	if d.fresh {
		d.put("")
	}
	d.typed.Insert(string(r), longestText)
	d.nudged, d.refused = false, false
}

// erase takes away characters as a key says. Of a fresh field it takes away all.
func (d *draft) erase(key string) {
	if d.fresh {
		d.put("")
	}
	d.typed.Edit(key)
	d.nudged, d.refused = false, false
}

// move moves the cursor as a key says.
func (d *draft) move(key string) {
	d.typed.Edit(key)
	d.fresh, d.nudged = false, false
}

// replaced returns the text that what is typed next is added to: nothing, if it replaces all.
func (d *draft) replaced() *view.Typed {
	if d.fresh {
		return &view.Typed{}
	}
	return &d.typed
}

// newDraft returns the draft of a number before anything is typed.
func newDraft(at place, is string) draft {
	d := draft{at: at, fresh: true, typed: view.NewTyped(is)}
	d.typed.Edit("home")
	return d
}

// value returns the number that was typed. The error is a sentence about what is wrong;
// without one, ok is false if the text is only the beginning of a number.
func (d *draft) value(m *desk.Moment) (v float64, ok bool, err error) {
	typed := d.string()
	set := m.Setup.Set
	if d.at.number.Kind == explain.Target && set.Class != nil {
		if class, err := desk.ParseTarget(m, typed); err == nil {
			return class, true, nil
		}
		return 0, false, classError{typed, set.Target.Classes}.when(d.refused || d.typed.Len() > 0)
	}
	v, err = text.ParseTyped(typed)
	from, derived := derivedFrom(m, d.at.number)
	switch {
	case derived:
		return 0, false, sentence("it follows from " + text.Brief(from) + ": edit that, :edit x " + text.Brief(from) + " " + typed)
	case err == nil:
		return v, true, nil
	case d.typed.BeginsNumber() && !d.refused:
		return 0, false, nil
	case d.typed.Len() == 0:
		return 0, false, sentence("type a number: 0.5 or 1/3")
	default:
		return 0, false, sentence(text.Quote(typed) + " " + err.Error())
	}
}

// sentence is an error for the person who types.
type sentence string

func (s sentence) Error() string { return string(s) }

// classError is the error of a text that is no class.
type classError struct {
	typed   string
	classes []string
}

func (e classError) when(wrong bool) error {
	if !wrong {
		return nil
	}
	const enough = 6
	names := e.classes
	if len(names) > enough {
		names = append(slices.Clone(names[:enough]), "…")
	}
	return sentence("want " + text.List(names, "or") + ": ↑ and ↓ go through them")
}

// field returns the field as it is drawn. A class is chosen as a whole.
func (d *draft) field(m *desk.Moment, wrong bool) paint.Field {
	_, class := className(m, d.at.number, 0)
	return paint.Field{Text: d.string(), Cursor: d.typed.Cursor(), Fresh: d.fresh || d.nudged || class, Wrong: wrong}
}
