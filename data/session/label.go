package session

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"backstep/data/text"
)

// labelling returns words for the value that a setting has in a session, short enough
// for the label of a curve. Number formats numbers.
type labelling func(setting Setting, s *Session, number func(float64) string) string

// plain returns the value alone: "adam".
func plain(setting Setting, s *Session, _ func(float64) string) string {
	return text.Brief(setting.say(s))
}

// named returns a labelling of the value with its name: "output sigmoid".
func named(name string) labelling {
	return func(setting Setting, s *Session, _ func(float64) string) string {
		return name + " " + text.Brief(setting.say(s))
	}
}

// number returns a labelling of a number with its name: "η 0.1".
func number(name string) labelling {
	return func(setting Setting, s *Session, number func(float64) string) string {
		// What a setting with a number says can be parsed.
		v, _ := text.ParseNumber(setting.say(s))
		return name + " " + number(v)
	}
}

// withUnit returns a labelling of a number of things: "200 samples".
func withUnit(unit string) labelling {
	return func(setting Setting, s *Session, _ func(float64) string) string { return setting.say(s) + " " + unit }
}

// either returns a labelling with one of two words, the first if the flag would be
// true.
func either(yes, no string) labelling {
	return func(setting Setting, s *Session, _ func(float64) string) string {
		if setting.say(s) == "true" {
			return yes
		}
		return no
	}
}

// words returns a labelling that is the same for every value.
func words(say string) labelling {
	return func(Setting, *Session, func(float64) string) string { return say }
}

func batchLabel(_ Setting, s *Session, _ func(float64) string) string {
	if size := s.Training.BatchSize.Value; size > 0 {
		return "batch " + strconv.Itoa(size)
	}
	return "full batch"
}

func layersLabel(_ Setting, s *Session, _ func(float64) string) string {
	var units []string
	for _, layer := range s.shaped() {
		units = append(units, strconv.Itoa(layer.Units))
	}
	return "layers " + strings.Join(units, "-")
}

func fileLabel(_ Setting, s *Session, _ func(float64) string) string {
	return text.Brief(filepath.Base(s.Data.CSV))
}

// Label returns what sets a session apart from another, short enough for the label of a
// curve: "η 0.1", "adam", "batch 10". It leaves out details of what differs, like the
// fields of another optimiser. If the rows differ, they are the whole label. Number
// formats the numbers. The label is empty if there is nothing to tell the sessions
// apart by.
func Label(of, from *Session, number func(float64) string) string {
	different := differences(of, from)
	var labels, rows []string
	for _, d := range different {
		if d.labels != nil && !d.detail(different, of) {
			labels = append(labels, d.labels(of, from, number)...)
		}
		if d.label == nil || d.detail(different, of) {
			continue
		}
		label := d.label(d, of, number)
		if slices.Contains(labels, label) {
			continue
		}
		labels = append(labels, label)
		if slices.Contains(theRows(), d.Key) {
			rows = append(rows, label)
		}
	}
	if len(rows) > 0 {
		labels = rows
	}
	return strings.Join(labels, ", ")
}

// detail reports whether the setting is unset in a session, or is a detail of another
// setting that differs.
func (s Setting) detail(different []Setting, of *Session) bool {
	return s.say(of) == "" || slices.ContainsFunc(different, func(d Setting) bool {
		return d.id() != s.id() && slices.Contains(s.of, d.id()) && d.say(of) != ""
	})
}
