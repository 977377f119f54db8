package session

import (
	"errors"
	"math"
	"os"
	"path/filepath"

	"backstep/data"
	"backstep/data/table"
	"backstep/data/text"
	"backstep/data/toml"
	"backstep/network"
	"backstep/network/explain"
)

// data reads the rows, draws the test part, fits the scaling, and makes the edits.
func (r *resolution) data() error {
	s := r.session
	set, err := r.set()
	if err == nil {
		set, err = r.chooseFeatures(set)
	}
	if err == nil {
		err = r.sameRows(set)
	}
	if err != nil {
		return err
	}
	if data.Generated(s.Data.Source) || s.Data.TestFraction.Value > 0 {
		s.Data.Seed.Fill(defaultDataSeed)
	}
	r.setup.Set, r.setup.Title, r.setup.Note = set, r.title(set), set.Note
	r.setup.Train, r.setup.Test = data.Split(set.Len(), s.Data.TestFraction.Value, s.Data.Seed.Value)
	if r.setup.Scaling, err = r.fitScaling(set); err != nil {
		return err
	}
	if r.setup.TargetScaling, err = r.fitTargets(set); err != nil {
		return err
	}
	r.setup.Noun = explain.Noun{Singular: set.Each, Plural: set.All}
	r.setup.Derived, r.setup.SourceNames = set.Derived, set.SourceNames
	for _, f := range set.Features {
		r.setup.Names.Inputs = append(r.setup.Names.Inputs, f.Name)
	}
	return r.edited(set)
}

// chooseFeatures returns the set with the features that the session names. Those of a
// file were chosen when it was read.
func (r *resolution) chooseFeatures(set *data.Set) (*data.Set, error) {
	d := &r.session.Data
	if d.CSV != "" {
		return set, nil
	}
	chosen, err := set.WithFeatures(d.Features)
	if err != nil {
		return nil, r.errorf("data.features", "%s", err)
	}
	return chosen, nil
}

// sameRows rejects rows that are not those that the session was trained on, unless
// others are accepted.
func (r *resolution) sameRows(set *data.Set) error {
	d := &r.session.Data
	trained, sum := d.Rows, d.Checksum
	r.session.forgetRows()
	switch {
	case d.Accept.Value:
		return nil
	case trained.Set && trained.Value != set.Len():
		return r.errorf("data.rows", "%s has %s, but this session was trained on %d; --accept-data goes on with it as it is",
			text.Quote(d.CSV), text.Count(set.Len(), "row"), trained.Value)
	case sum != "" && sum != set.Checksum():
		return r.errorf("data.checksum", "%s has other values than this session was trained on, in as many rows; --accept-data goes on with it as it is",
			text.Quote(d.CSV))
	default:
		return nil
	}
}

// defaultDataSeed is the seed of generated sets and test parts if none is given.
const defaultDataSeed = 1

// title returns the title of the session.
func (r *resolution) title(set *data.Set) string {
	switch {
	case r.session.Title != "":
		return r.session.Title
	case r.session.Data.Source != "":
		return r.session.Data.Source
	case r.session.Data.CSV != "":
		return text.Clean(filepath.Base(r.session.Data.CSV))
	case r.session.origin.File != "":
		return text.Clean(filepath.Base(r.session.origin.File))
	default:
		return set.Name
	}
}

// fitScaling returns how each feature is scaled. The scaling is fitted to the training
// part alone, or is that of the set itself.
func (r *resolution) fitScaling(set *data.Set) (scalings []data.Scaling, err error) {
	scale := r.session.Data.Scale
	switch scale {
	case "standard":
		scalings, err = data.Standardise(set.Raw, r.setup.Train)
	case "minmax":
		scalings, err = data.MinMax(set.Raw, r.setup.Train)
	default:
		return set.Scalings, nil
	}
	var fault *data.ScalingError
	if errors.As(err, &fault) {
		return nil, r.errorf("data.scale", "%s cannot scale %s, which %s", scale, text.Quote(set.Features[fault.Feature].Name), fault.Reason)
	}
	return scalings, err
}

// fitTargets returns how each number of the target is scaled, as fitScaling does. It
// returns nothing for classes.
func (r *resolution) fitTargets(set *data.Set) (scalings []data.Scaling, err error) {
	scale := r.session.Data.ScaleTarget
	none := scale == "" || scale == "none"
	switch {
	case none && set.TargetScaling.Identity():
		return nil, nil
	case none:
		return []data.Scaling{set.TargetScaling}, nil
	case set.Numbers == nil || set.Class != nil:
		return nil, r.errorf("data.scale_target", "the target is %s, which are not scaled; targets of numbers are", set.Target.Kind)
	case scale == "standard":
		scalings, err = data.Standardise(set.Numbers, r.setup.Train)
	default:
		scalings, err = data.MinMax(set.Numbers, r.setup.Train)
	}
	var fault *data.ScalingError
	if errors.As(err, &fault) {
		return nil, r.errorf("data.scale_target", "%s cannot scale the target, which %s", scale, fault.Reason)
	}
	return scalings, err
}

// set returns all rows, from whichever source the session names.
func (r *resolution) set() (*data.Set, error) {
	d := &r.session.Data
	switch {
	case d.Source != "":
		return r.builtin()
	case d.CSV != "":
		return r.csv()
	case d.X != nil:
		return r.inline()
	default:
		return nil, &toml.Error{File: r.session.origin.File, Text: "there is no data to learn from: [data] needs source, csv, or x and y"}
	}
}

// builtin returns the built-in set.
func (r *resolution) builtin() (*data.Set, error) {
	d := &r.session.Data
	if data.Generated(d.Source) {
		samples, noise := data.Defaults(d.Source)
		d.Samples.Fill(samples)
		d.Noise.Fill(noise)
	} else {
		for _, setting := range described().settings {
			if setting.needs == aGeneratedSet && setting.field.IsSet(r.session) {
				return nil, r.errorf(setting.Key, "the set %s is not generated, so there is nothing to choose", d.Source)
			}
		}
	}
	if set := r.kept.builtin(d); set != nil {
		return set, nil
	}
	set, err := data.Builtin(d.Source, data.Options{
		Samples: d.Samples.Value, Noise: d.Noise.Value, HasNoise: d.Noise.Set, Seed: d.Seed.Or(defaultDataSeed),
	})
	if err != nil {
		return nil, r.errorf("data.source", "%s", err)
	}
	return set, nil
}

// inline returns the rows written in the session itself.
func (r *resolution) inline() (*data.Set, error) {
	if set := r.kept.inline(r.session); set != nil {
		return set, nil
	}
	set, err := data.Inline(r.session.Data.X, r.session.Data.Y)
	if err != nil {
		return nil, r.errorf("data.x", "%s", err)
	}
	return set, nil
}

// csv returns the rows of a CSV file, and keeps the features to which another target
// led.
func (r *resolution) csv() (*data.Set, error) {
	set, err := r.fromFile()
	if err == nil && r.session.shape.targets != nil {
		r.session.Data.Features = set.Asked()
	}
	return set, err
}

// fromFile returns the rows of a CSV file. If the file was read before, it uses what was
// read then.
func (r *resolution) fromFile() (*data.Set, error) {
	options := r.session.options()
	before := r.kept.csv(r.session)
	if before == nil {
		t, err := r.file(options)
		if err != nil {
			return nil, err
		}
		if made := r.kept.set; made != nil && made.Table() == t {
			set, _, err := made.Again(options)
			return set, r.wrongFile(err)
		}
		set, err := data.FromTable(t, options)
		return set, r.wrongFile(err)
	}
	set, ok, err := before.read.Again(options)
	if ok || err != nil {
		return set, r.wrongFile(err)
	}
	t, err := r.file(options) // It is to be read in another form.
	switch {
	case err != nil:
		return nil, err
	case t.Sum != before.read.Table().Sum:
		return nil, r.errorf("data.csv", "%s has changed since it was read: open it anew", text.Quote(r.session.path(r.session.Data.CSV)))
	}
	set, err = data.FromTable(t, options)
	return set, r.wrongFile(err)
}

// wanted returns the activation of the output and the loss that were chosen for this
// data. Those that a session has for other data are not.
func (s *Session) wanted() (output, loss string) {
	output, loss = s.shape.output, s.Training.Loss
	if s.shape.refit && !s.shape.keepLoss {
		loss = ""
	}
	if layers := s.Network.Layers; output == "" && layers != nil && !s.shape.refit {
		output = layers[len(layers)-1].Activation
	}
	return output, loss
}

// file reads the CSV file.
func (r *resolution) file(options data.CSVOptions) (*table.Table, error) {
	path := r.session.path(r.session.Data.CSV)
	if t := r.kept.table; t != nil && t.File == path && t.Form.Choices.Same(options.Form) {
		return t, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, r.errorf("data.csv", "%s: %s", text.Quote(path), toml.Reason(err))
	}
	defer f.Close() //nolint:errcheck // nothing was written
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, r.errorf("data.csv", "%s: it is a folder; want a CSV file", text.Quote(path))
	}
	t, err := table.Read(f, path, options.Form)
	return t, r.wrongFile(err)
}

// wrongFile turns an error in the CSV file into one that points into the file, but for
// one that no target is named, which is about the settings.
func (r *resolution) wrongFile(err error) error {
	var wrong *data.CSVError
	switch {
	case !errors.As(err, &wrong):
		return err
	case errors.Is(err, data.ErrNoTarget):
		return r.errorf("data.csv", "%s", wrong.Reason)
	default:
		return &toml.Error{File: wrong.File, Line: wrong.Line, Column: wrong.Column, Text: wrong.Reason}
	}
}

// samples turns rows into what the network gets.
func (r *resolution) samples() error {
	s, set := r.setup, r.setup.Set
	outputs := s.Config.Architecture.Outputs()
	targets, err := set.Targets(outputs, s.TargetScaling)
	if err != nil {
		return r.errorf("network.layers", "%s", err)
	}
	before := r.kept.samples(s, outputs)
	var inputs [][]float64
	if before == nil {
		inputs = data.Apply(s.Scaling, set.Raw)
	}
	if err := r.checkInputs(inputs); err != nil {
		return err
	}
	if err := r.checkTargets(targets); err != nil {
		return err
	}
	s.Names.Outputs, s.Names.Layers = set.UnitNames(outputs), len(s.Config.Architecture.Layers)
	if before != nil {
		s.TrainSamples, s.TestSamples, s.Classes, s.Raw = before.TrainSamples, before.TestSamples, before.Classes, before.Raw
		s.RawTargets, s.Sources, s.Verdict = before.RawTargets, before.Sources, before.Verdict
		return nil
	}
	s.TrainSamples = network.Samples{X: picked(inputs, s.Train), Y: picked(targets, s.Train)}
	s.TestSamples = network.Samples{X: picked(inputs, s.Test), Y: picked(targets, s.Test)}
	s.Raw, s.RawTargets, s.Sources = picked(set.Raw, s.Train), picked(set.Numbers, s.Train), picked(set.Sources, s.Train)
	if _, classes := set.Target.Verdict(s.TrainSamples.Y[0]); classes {
		s.Verdict = set.Target.Verdict
		for _, name := range set.Target.Classes {
			s.Classes = append(s.Classes, text.Clean(name))
		}
	}
	return nil
}

// picked returns the chosen rows, nil if none are.
func picked(rows [][]float64, chosen []int) (list [][]float64) {
	if len(chosen) == 0 || rows == nil {
		return nil
	}
	if len(chosen) == len(rows) { // They are all of them, in order.
		return rows
	}
	list = make([][]float64, 0, len(chosen))
	for _, row := range chosen {
		list = append(list, rows[row])
	}
	return list
}

// checkInputs rejects inputs that scaling has made infinite, which can happen in rows
// that it was not fitted to.
func (r *resolution) checkInputs(inputs [][]float64) error {
	for i, row := range inputs {
		for f, x := range row {
			if math.IsInf(x, 0) {
				return r.errorf("data.scale", "%s makes %s of sample %d infinite: at %s it is too far from the others",
					r.session.Data.Scale, text.Quote(r.setup.Set.Features[f].Name), i+1, toml.Shortest(r.setup.Set.Raw[i][f]))
			}
		}
	}
	return nil
}

// checkTargets rejects targets for which a loss of probabilities has no lower bound.
// These are targets below 0 and, under bce, which has 1−y too, targets above 1. Under
// cross-entropy a target above 1 only weights its logarithm.
func (r *resolution) checkTargets(targets [][]float64) error {
	loss, most, takes := r.session.Training.Loss, 1.0, "from 0 to 1"
	switch loss {
	case "bce":
	case "cross-entropy":
		most, takes = math.Inf(1), "from 0 on"
	default:
		return nil
	}
	for i, row := range targets {
		for _, y := range row {
			if !(y >= 0 && y <= most) {
				return r.errorf("training.loss", "%s takes targets %s, but sample %d has %s: mse takes any", loss, takes, i+1, toml.Shortest(y))
			}
		}
	}
	return nil
}
