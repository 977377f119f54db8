package session

import (
	"slices"

	"backstep/data"
	"backstep/data/table"
)

// With returns the setup with settings changed, and what that does to training on this
// setup. The setup itself is not changed.
//
// Rows that were read are kept. A file is opened again only if the changes have it read
// in another form, and rejected if it has changed since. --csv reads a file in any case. Setups on the same rows share them.
//
// The State remains that of the saved session that was opened, if the changes let
// training go on from there.
func (r *Setup) With(changes ...Given) (*Setup, Effect, error) {
	return r.WithRows(nil, nil, changes...)
}

// WithRows does what With does, but if the changed setup has its rows from the file of a
// table that was read in the same form, it takes the table and leaves the file alone. It
// takes a set that was made of the table if that is what it would make of it. Both may be
// nil.
func (r *Setup) WithRows(t *table.Table, set *data.Set, changes ...Given) (*Setup, Effect, error) {
	s := *r.Session
	s.History = nil
	o, err := s.override(changes, true)
	if err != nil {
		return nil, Shown, err
	}
	anew := o.named["data.csv"].Flag == "csv"
	if s.State != nil && !sameRows(s.Data.Edits, r.Session.Data.Edits) {
		s.dropState(Setting{}) // Its steps are counted by other batches.
	}
	next, err := s.resolve(kept{setup: r, anew: anew, table: t, set: set})
	if err != nil {
		return nil, Shown, err
	}
	effect := Shown
	for _, d := range differences(r.Session, next.Session) {
		effect |= d.Effect
	}
	if anew && next.read.Checksum() != r.read.Checksum() {
		effect |= StartsOver
	}
	if !effect.Has(StartsOver) && !slices.Equal(next.Train, r.Train) {
		effect |= NextEpoch // An epoch keeps its samples.
	}
	return next, effect, nil
}

// kept is a setup whose rows the next one keeps, as far as they are the same.
type kept struct {
	setup *Setup // nil for none
	anew  bool   // the rows of a file are not kept

	table *table.Table // of a file that was read; nil for none
	set   *data.Set    // that was made of it; nil for none
}

// builtin returns the built-in set, if it is the one that d asks for.
func (k kept) builtin(d *Data) *data.Set {
	if k.setup == nil {
		return nil
	}
	was := &k.setup.Session.Data
	drawn := was.Samples == d.Samples && was.Noise == d.Noise && was.Seed.Or(defaultDataSeed) == d.Seed.Or(defaultDataSeed)
	if was.Source != d.Source || (data.Generated(d.Source) && !drawn) {
		return nil
	}
	return k.setup.read
}

// inline returns the set of rows written in a session, if they are the same.
func (k kept) inline(s *Session) *data.Set {
	if k.setup == nil {
		return nil
	}
	for _, key := range []string{"data.x", "data.y"} {
		if setting, _ := settingOf(key); !setting.field.Same(k.setup.Session, s) {
			return nil
		}
	}
	return k.setup.read
}

// csv returns the setup if it has read the session's file.
func (k kept) csv(s *Session) *Setup {
	if k.setup == nil || k.anew || csvSaid(k.setup.Session) != csvSaid(s) {
		return nil
	}
	return k.setup
}

// samples returns the setup if it has the same samples, which it does if its rows, its
// split, its scaling and its targets are the same.
func (k kept) samples(next *Setup, outputs int) *Setup {
	was := k.setup
	if was == nil || was.Set != next.Set || was.Config.Architecture.Outputs() != outputs ||
		!slices.Equal(was.Scaling, next.Scaling) || !slices.Equal(was.TargetScaling, next.TargetScaling) ||
		!slices.Equal(was.Train, next.Train) || !slices.Equal(was.Test, next.Test) {
		return nil
	}
	return was
}
