package session

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"

	"backstep/data"
	"backstep/data/text"
)

// data reads the rows, draws the test part, and fits the scaling.
func (r *resolution) data() error {
	s := r.session
	set, err := r.set()
	if err == nil {
		err = r.sameRows(set)
	}
	if err != nil {
		return err
	}
	s.fill("data.scale", "data.test_fraction")
	if data.Generated(s.Data.Source) || s.Data.TestFraction.Value > 0 {
		s.Data.Seed.fill(defaultDataSeed)
	}
	r.setup.Set, r.setup.Title, r.setup.Note = set, r.title(set), set.Note
	r.setup.Train, r.setup.Test = data.Split(set.Len(), s.Data.TestFraction.Value, s.Data.Seed.Value)
	if r.setup.Scaling, err = r.fitScaling(set); err != nil {
		return err
	}
	for _, f := range set.Features {
		r.setup.Names.Inputs = append(r.setup.Names.Inputs, f.Name)
	}
	return nil
}

// sameRows refuses rows that are not those that the session was trained on, unless
// they are to be taken all the same.
func (r *resolution) sameRows(set *data.Set) error {
	d := &r.session.Data
	trained, sum := d.Rows, d.Checksum
	r.session.forgetRows()
	switch {
	case r.kept != nil || d.Accept.Value:
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

// defaultDataSeed draws generated sets and test parts unless told otherwise.
const defaultDataSeed = 1

// title returns what the session is called.
func (r *resolution) title(set *data.Set) string {
	switch {
	case r.session.Title != "":
		return r.session.Title
	case r.session.Data.Source != "":
		return r.session.Data.Source
	case r.session.Data.CSV != "":
		return text.Clean(filepath.Base(r.session.Data.CSV))
	case r.session.origin.file != "":
		return text.Clean(filepath.Base(r.session.origin.file))
	default:
		return set.Name
	}
}

// fitScaling returns how each feature is scaled: by the training part alone, or
// as the set itself has it.
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

// set returns all rows, from wherever the session has them.
func (r *resolution) set() (*data.Set, error) {
	d := &r.session.Data
	switch {
	case r.kept != nil:
		return r.keptSet()
	case d.Source != "":
		return r.builtin()
	case d.CSV != "":
		return r.file()
	case d.X != nil:
		set, err := data.Inline(d.X, d.Y)
		if err != nil {
			return nil, r.errorf("data.x", "%s", err)
		}
		return set, nil
	default:
		return nil, &Error{File: r.session.origin.file, Text: "there is no data to learn from: [data] needs source, csv, or x and y"}
	}
}

// builtin returns the built-in set.
func (r *resolution) builtin() (*data.Set, error) {
	d := &r.session.Data
	if data.Generated(d.Source) {
		samples, noise := data.Defaults(d.Source)
		d.Samples.fill(samples)
		d.Noise.fill(noise)
	} else {
		for _, key := range []string{"data.samples", "data.noise"} {
			if r.session.has(key) {
				return nil, r.errorf(key, "the set %s is not generated, so there is nothing to choose", d.Source)
			}
		}
	}
	set, err := data.Builtin(d.Source, data.Options{
		Samples: d.Samples.Value, Noise: d.Noise.Value, HasNoise: d.Noise.Set, Seed: d.Seed.Or(defaultDataSeed),
	})
	if err != nil {
		return nil, r.errorf("data.source", "%s", err)
	}
	return set, nil
}

// file reads the CSV file.
func (r *resolution) file() (*data.Set, error) {
	d := &r.session.Data
	path := r.session.path(d.CSV)
	f, err := os.Open(path)
	if err != nil {
		return nil, r.errorf("data.csv", "%s: %s", text.Quote(path), reason(err))
	}
	defer f.Close() //nolint:errcheck // nothing was written
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, r.errorf("data.csv", "%s: it is a folder; want a CSV file", text.Quote(path))
	}
	set, err := data.ReadCSV(f, path, data.CSVOptions{Features: d.Features, Target: d.Target, Classes: r.wantsClasses()})
	var wrong *data.CSVError
	if errors.As(err, &wrong) && d.Target == "" && wrong.Line == 1 {
		return nil, r.errorf("data.csv", "%s", wrong.Reason)
	}
	if errors.As(err, &wrong) {
		return nil, &Error{File: wrong.File, Line: wrong.Line, Column: wrong.Column, Text: wrong.Reason}
	}
	return set, err
}

// wantsClasses reports whether the loss is one of classes, so that numbers in a
// file are names of classes too.
func (r *resolution) wantsClasses() bool {
	return slices.Contains([]string{"bce", "cross-entropy"}, r.session.Training.Loss)
}

// keptSet returns the rows that were read before, with their target as the loss
// takes it now.
func (r *resolution) keptSet() (*data.Set, error) {
	set, err := r.kept.TargetAs(r.wantsClasses())
	if err != nil {
		return nil, r.errorf("training.loss", "%s", err)
	}
	return set, nil
}

// samples turns rows into what the network gets.
func (r *resolution) samples() error {
	set, outputs := r.setup.Set, r.setup.Config.Architecture.Outputs()
	targets, err := set.Targets(outputs)
	if err != nil {
		return r.errorf("network.layers", "%s", err)
	}
	inputs := data.Apply(r.setup.Scaling, set.Raw)
	if err := r.checkInputs(inputs); err != nil {
		return err
	}
	if err := r.checkTargets(targets); err != nil {
		return err
	}
	for _, row := range r.setup.Train {
		r.setup.TrainSamples.X = append(r.setup.TrainSamples.X, inputs[row])
		r.setup.TrainSamples.Y = append(r.setup.TrainSamples.Y, targets[row])
	}
	for _, row := range r.setup.Test {
		r.setup.TestSamples.X = append(r.setup.TestSamples.X, inputs[row])
		r.setup.TestSamples.Y = append(r.setup.TestSamples.Y, targets[row])
	}
	r.setup.Names.Outputs, r.setup.Names.Layers = set.UnitNames(outputs), len(r.setup.Config.Architecture.Layers)
	r.explained()
	return nil
}

// explained fills in what the numbers of the samples are explained by.
func (r *resolution) explained() {
	run := r.setup
	if _, classes := run.Set.Target.Verdict(run.TrainSamples.Y[0]); classes {
		for _, name := range run.Set.Target.Classes {
			run.Classes = append(run.Classes, text.Clean(name))
		}
	}
	for _, row := range run.Train {
		run.Raw = append(run.Raw, run.Set.Raw[row])
	}
}

// checkInputs refuses what scaling has brought past all numbers, as it may rows
// that it was not fitted to.
func (r *resolution) checkInputs(inputs [][]float64) error {
	for i, row := range inputs {
		for f, x := range row {
			if math.IsInf(x, 0) {
				return r.errorf("data.scale", "%s makes %s of sample %d infinite: at %s it is too far from the others",
					r.session.Data.Scale, text.Quote(r.setup.Set.Features[f].Name), i+1, shortest(r.setup.Set.Raw[i][f]))
			}
		}
	}
	return nil
}

// checkTargets refuses targets with which a loss of probabilities would fall
// without bound: below 0, and under bce, where 1−y counts too, above 1. Under
// cross-entropy a target above 1 only weighs its logarithm.
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
				return r.errorf("training.loss", "%s takes targets %s, but sample %d has %s: mse takes any", loss, takes, i+1, shortest(y))
			}
		}
	}
	return nil
}
