package settings

import (
	"fmt"
	"slices"

	"backstep/data/session"
)

// kind is what a row of the panel stands for.
type kind int

// The kinds of rows.
const (
	settingRow kind = iota
	layerRow        // a hidden layer
	outputRow       // the output layer
	addRow          // a hidden layer that is not there yet
)

// row is a row of the panel.
type row struct {
	kind    kind
	setting session.Setting // of a layer: the units of all hidden layers
	layer   int             // of a layer, from 0
}

// id identifies a row, whatever other rows there are.
func (r row) id() string {
	switch r.kind {
	case layerRow:
		return fmt.Sprintf("layer %d", r.layer+1)
	case addRow:
		return "add"
	default:
		return r.setting.Names()[0]
	}
}

// rows returns the rows of the panel: one for each setting that applies, except that
// every hidden layer has a row of its own.
func (d draft) rows() []row {
	var layers, others []row
	for _, s := range withDetails(session.Panel(d.shown)) {
		switch s.Flag {
		case "hidden":
			for l := range d.shown.Hidden() {
				layers = append(layers, row{kind: layerRow, setting: s, layer: l})
			}
		case "activation": // Each layer has its own.
		case "output":
			layers = append(layers, row{kind: outputRow, setting: s})
		default:
			others = append(others, row{setting: s})
		}
	}
	units, _ := hiddenSettings()
	after := 0
	for after < len(others) && others[after].setting.Group == session.InNetwork {
		after++
	}
	layers = append(layers, others[:after]...)
	layers = append(layers, row{kind: addRow, setting: units})
	return append(layers, others[after:]...)
}

// withDetails returns settings in their order, except that details follow the setting of
// which they are details: β₁ follows the optimiser.
func withDetails(settings []session.Setting) []session.Setting {
	detail := func(s, of session.Setting) bool { return s.Group == of.Group && s.DetailOf(of) && !of.DetailOf(s) }
	var list []session.Setting
	for _, s := range settings {
		if slices.ContainsFunc(settings, func(of session.Setting) bool { return detail(s, of) }) {
			continue
		}
		list = append(list, s)
		for _, other := range settings {
			if detail(other, s) {
				list = append(list, other)
			}
		}
	}
	return list
}

// at returns the row with an id, or the nearest that there is.
func at(rows []row, id string, near int) int {
	for i, r := range rows {
		if r.id() == id {
			return i
		}
	}
	return max(0, min(near, len(rows)-1))
}

// changed reports whether the draft changes a row, and returns what it was.
func (d draft) changed(r row) (was string, changed bool) {
	switch r.kind {
	case layerRow:
		return d.layerChanged(r.layer)
	case addRow:
		return "", false
	default:
		_, changed = d.of(r.setting.Names()[0])
		return r.setting.Value(d.base.Session), changed
	}
}

// layerChanged reports whether a hidden layer is another than before, and returns what
// it was.
func (d draft) layerChanged(layer int) (was string, changed bool) {
	before, now := d.base.Session.Hidden(), d.shown.Hidden()
	if layer >= len(before) {
		return "", true
	}
	if before[layer] == now[layer] {
		return "", false
	}
	return fmt.Sprintf("%d %s", before[layer].Units, before[layer].Activation), true
}

// choices returns the names of which a row takes one.
func (r row) choices() []string {
	switch {
	case r.kind == layerRow:
		_, activation := hiddenSettings()
		return activation.Choices()
	case r.kind == addRow:
		return nil
	case r.setting.Switch():
		return []string{"false", "true"}
	default:
		return r.setting.Choices()
	}
}

// choice returns which of its choices a row has.
func (d draft) choice(r row) string {
	if r.kind == layerRow {
		return d.shown.Hidden()[r.layer].Activation
	}
	return d.value(r.setting)
}

// meaning returns what a choice of a row is, in a few words.
func (r row) meaning(choice string) string {
	if r.kind == layerRow {
		_, activation := hiddenSettings()
		return activation.Meaning(choice)
	}
	return r.setting.Meaning(choice)
}

// numeric reports whether digits can be typed for a row.
func (r row) numeric() bool { return r.kind == layerRow || r.kind == addRow || len(r.choices()) == 0 }
