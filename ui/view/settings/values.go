package settings

import (
	"math"
	"sort"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/ui/number"
)

// shown is what a row says of its setting.
type shown struct {
	name, value, note string
	detail            bool // a detail of the setting above
}

// shownOf returns what a row says.
func (d draft) shownOf(r row, f number.Format) shown {
	hidden := d.shown.Hidden()
	switch r.kind {
	case layerRow:
		layer := hidden[r.layer]
		return shown{name: "layer", value: text.Count(layer.Units, "unit"), note: layer.Activation}
	case addRow:
		return shown{name: "+ a layer"}
	case outputRow:
		outputs := d.made.Config.Architecture.Outputs()
		return shown{name: "output", value: text.Count(outputs, "unit"), note: d.value(r.setting)}
	case settingRow:
	}
	s := r.setting
	value := shown{name: s.Title, value: spoken(s, d.value(s), f), detail: s.Detail()}
	if s.Flag == "batch" {
		n := d.made.TrainSamples.Len()
		if d.value(s) == "0" {
			value.value += " " + number.Group(n)
		} else {
			value.note = "of " + number.Group(n)
		}
	}
	return value
}

// spoken returns a value as people read it.
func spoken(s session.Setting, value string, f number.Format) string {
	switch {
	case s.Switch():
		return map[string]string{"true": "yes", "false": "no"}[value]
	case value == "" && s.Flag == "init":
		return "given" // The weights themselves are.
	case value == "":
		return "unset"
	case session.Spoken(s, value) != value:
		return session.Spoken(s, value)
	case len(s.Choices()) > 0:
		return value
	}
	v, err := text.ParseNumber(value)
	if err != nil {
		return value
	}
	if v == math.Trunc(v) && math.Abs(v) < 1e15 && math.Abs(v) >= 1e6 {
		return value // A seed has all its digits.
	}
	return f.Short(v)
}

// place returns where a value stands on the ladder of its setting, from 0 to 1. ok is
// false if there is no ladder.
func (d draft) place(r row) (at float64, ok bool) {
	ladder := r.setting.Ladder()
	if r.kind != settingRow || len(ladder) < 2 {
		return 0, false
	}
	v, err := text.ParseNumber(r.setting.Value(d.shown))
	if err != nil {
		return 0, false
	}
	i := sort.SearchFloat64s(ladder, v)
	switch last := len(ladder) - 1; {
	case i > last:
		return 1, true
	case i == 0 || ladder[i] == v:
		return float64(i) / float64(last), true
	default:
		return (float64(i) - (ladder[i]-v)/(ladder[i]-ladder[i-1])) / float64(last), true
	}
}
