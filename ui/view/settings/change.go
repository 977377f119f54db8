package settings

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network"
)

// stop returns the draft with the next value of a row, up or down.
func (d draft) stop(r row, by int) draft {
	switch r.kind {
	case layerRow:
		hidden := d.shown.Hidden()
		return d.withHidden(session.WithUnits(hidden, r.layer, max(1, hidden[r.layer].Units+by)))
	case addRow:
		return d.addLayer(by)
	case settingRow, outputRow:
	}
	if choices := r.choices(); len(choices) > 0 {
		return d.choose(r, neighbour(choices, d.value(r.setting), by))
	}
	down, up := r.setting.Stops(d.shown)
	value := down
	if by > 0 {
		value = up
	}
	if value == "" {
		return d
	}
	return d.with(r.setting, value)
}

// neighbour returns the name before or after one of several, or the nearest that there
// is.
func neighbour(names []string, name string, by int) string {
	i := slices.Index(names, name)
	if i < 0 && by < 0 {
		i = len(names)
	}
	return names[max(0, min(i+by, len(names)-1))]
}

// choose returns the draft with one of the choices of a row.
func (d draft) choose(r row, choice string) draft {
	switch {
	case choice == d.choice(r):
		return d
	case r.kind == layerRow:
		return d.withHidden(session.WithActivation(d.shown.Hidden(), r.layer, choice))
	default:
		return d.with(r.setting, choice)
	}
}

// addLayer returns the draft with one more hidden layer, as wide as the last.
func (d draft) addLayer(by int) draft {
	if by < 0 {
		return d
	}
	hidden := d.shown.Hidden()
	units := 4
	if len(hidden) > 0 {
		units = hidden[len(hidden)-1].Units
	}
	return d.withHidden(session.WithUnits(hidden, len(hidden), units))
}

// removeLayer returns the draft without a hidden layer.
func (d draft) removeLayer(layer int) draft {
	return d.withHidden(session.WithUnits(d.shown.Hidden(), layer, 0))
}

// revert returns the draft without the changes of a row.
func (d draft) revert(r row) draft {
	if r.kind != layerRow && r.kind != addRow {
		return d.without(r.setting.Names()[0])
	}
	before, hidden := d.base.Session.Hidden(), d.shown.Hidden()
	if r.layer >= len(before) || r.kind == addRow || len(before) != len(hidden) {
		return d.withHidden(before)
	}
	hidden[r.layer] = before[r.layer]
	return d.withHidden(hidden)
}

// named returns the draft with a value of a row that a command names, or why it is none.
func (d draft) named(r row, value string) (draft, error) {
	choice := value
	if truth, ok := session.Truth(value); ok && r.setting.Switch() {
		choice = truth
	}
	if slices.Contains(r.choices(), choice) {
		return d.choose(r, choice), nil
	}
	if r.kind == settingRow && r.setting.Switch() {
		return d, fmt.Errorf("%s is on or off, not %s", r.setting.Names()[0], text.Quote(value))
	}
	return d.typed(r, value)
}

// typed returns the draft with a value that was typed for a row, or why it is none. For
// a layer several numbers stand for the layer and all that follow: 4,2.
func (d draft) typed(r row, typed string) (draft, error) {
	if r.kind == layerRow || r.kind == addRow {
		return d.typedLayers(r, typed)
	}
	s := r.setting
	if typed == "" {
		return d, errors.New("want " + s.Takes())
	}
	err := s.Check(typed)
	if err == nil {
		return d.with(s, typed), nil
	}
	if _, number := text.ParseTyped(typed); number != nil && r.numeric() {
		return d, fmt.Errorf("%s %w", text.Quote(typed), number)
	}
	return d, err
}

// takes returns which values a row takes.
func (r row) takes() string {
	switch {
	case r.kind == layerRow || r.kind == addRow:
		return fmt.Sprintf("units of 1 to %d, or several such as 4,2", network.MaxUnits)
	case r.setting.Switch():
		return "on or off"
	default:
		return r.setting.Takes()
	}
}

// typedLayers returns the draft with units that were typed for a layer and those after
// it.
func (d draft) typedLayers(r row, typed string) (draft, error) {
	hidden := d.shown.Hidden()
	first := r.layer
	if r.kind == addRow {
		first = len(hidden)
	}
	if typed == "0" {
		return d.removeLayer(first), nil
	}
	if setting, _ := hiddenSettings(); setting.Check(typed) != nil {
		return d, fmt.Errorf("%s: want %s", text.Quote(typed), r.takes())
	}
	units := strings.Split(typed, ",")
	if len(units) > 1 {
		hidden = hidden[:min(len(hidden), first+len(units))]
	}
	for i, u := range units {
		n, _ := strconv.Atoi(strings.TrimSpace(u)) // It was checked.
		hidden = session.WithUnits(hidden, first+i, n)
	}
	return d.withHidden(hidden), nil
}
