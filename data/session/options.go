package session

import (
	"slices"

	"backstep/data"
	"backstep/data/table"
	"backstep/data/toml"
)

// options returns how the session wants its file read.
func (s *Session) options() data.CSVOptions {
	d := &s.Data
	o := data.CSVOptions{
		Features: d.Features, Targets: d.Target, Replaced: s.shape.targets, Task: data.Task(d.Task), Missing: data.Missing(d.Missing),
		TestFraction: d.TestFraction.Value, Seed: d.Seed.Or(defaultDataSeed), Scale: d.Scale, ScaleTarget: d.ScaleTarget,
		Form: table.Choices{Separator: d.Separator, Decimal: d.Decimal, Encoding: d.Encoding, Columns: d.Columns, Thousands: d.Thousands, MissingWords: d.MissingWords, SkipLines: d.SkipLines, Cells: d.Cells},
	}
	switch {
	case d.Header.Set && d.Header.Value:
		o.Form.Header = table.WithHeader
	case d.Header.Set:
		o.Form.Header = table.WithoutHeader
	}
	output, loss := s.wanted()
	o.Classes = output == "softmax" || slices.Contains([]string{"bce", "cross-entropy"}, loss)
	o.Halves = output == "sigmoid"
	o.Numbers = output != "" && output != "softmax" && output != "sigmoid"
	return o
}

// AsOptions returns a session that says nothing but how its file is read, as options do.
func AsOptions(o data.CSVOptions) *Session {
	d := Data{
		Features: o.Features, Target: o.Targets, Task: string(o.Task), Missing: string(o.Missing),
		Separator: o.Form.Separator, Decimal: o.Form.Decimal, Encoding: o.Form.Encoding, Columns: o.Form.Columns,
		Thousands: o.Form.Thousands, MissingWords: o.Form.MissingWords, SkipLines: o.Form.SkipLines, Cells: o.Form.Cells,
		TestFraction: toml.Some(o.TestFraction), Scale: o.Scale, ScaleTarget: o.ScaleTarget,
	}
	if o.Form.Header != table.FindHeader {
		d.Header = toml.Some(o.Form.Header == table.WithHeader)
	}
	if o.Seed != defaultDataSeed {
		d.Seed = toml.Some(o.Seed)
	}
	return &Session{Data: d}
}

// CSVOptions returns how the setup reads its file.
func (r *Setup) CSVOptions() data.CSVOptions { return r.Session.options() }

// OptionsOf returns how the setup with another file, and other settings beside it, would
// read that file. Scaling is not decided if there was none of the file before.
func (r *Setup) OptionsOf(changes ...Given) (data.CSVOptions, error) {
	s := *r.Session
	o, err := s.override(changes, true)
	if err != nil {
		return data.CSVOptions{}, err
	}
	options := s.options()
	for key, scale := range map[string]*string{"data.scale": &options.Scale, "data.scale_target": &options.ScaleTarget} {
		if !o.gives(key) && *scale == defaultOf(key) {
			*scale = ""
		}
	}
	return options, nil
}

// Kept reports whether the setting is kept when the data is changed.
func (s Setting) Kept() bool { return !isSource(s.Key) && !slices.ContainsFunc(s.of, isSource) }

func isSource(key string) bool { return slices.Contains(theSource(), key) }

// OfFile reports whether the setting says how a file is read, or what of it is used. One
// of another file drops it.
func (s Setting) OfFile() bool {
	return s.changeable() && s.needs != aGeneratedSet && slices.Contains(s.of, "data.csv") && !isSource(s.Key)
}
