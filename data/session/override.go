package session

import (
	"maps"
	"slices"
	"strings"

	"backstep/data/text"
	"backstep/data/toml"
)

// Given is a setting that was given, by its flag without dashes, and its value. If a
// setting is true or false, the value of its flag is "true" or "false". A setting may
// also be given by its key with a value as a file has it, or as Unset, as if it had
// been left out.
type Given struct {
	Flag, Value string
	Unset       bool
}

// Override changes the session as flags say, in whatever order they are given.
//
// A flag drops what it makes meaningless. --data, --csv, --features and --target drop
// the data and the title of the session. They, and the flags that say how a file is read,
// drop the number of inputs, and the output and the loss if the output does not suit the
// new target. --init drops the weights given and the fields of the old scheme, --optimizer
// the fields of the old optimiser, and --no-bias the biases given. A saved session goes on as the [Effect] of the change says, and with
// --accept-data also on other data. If training starts over, its state is dropped.
//
// Override rejects what would have no effect, or only a wrong one: --hidden if the
// weights are given for other layers, --seed if no weights are drawn and nothing is
// shuffled, --batch and --shuffle within an epoch, and --batch if the steps of a saved
// session are counted by another size of batches.
func (s *Session) Override(given ...Given) error {
	if len(given) > 0 {
		s.History = nil
	}
	_, err := s.override(given, false)
	return err
}

// override changes the session. In a running session it drops a state that a change
// does not fit, where otherwise it returns an error, because training stands elsewhere
// by now.
func (s *Session) override(given []Given, running bool) (*overriding, error) {
	s.origin.flags = maps.Clone(s.origin.flags)
	if s.origin.flags == nil {
		s.origin.flags = map[string]string{}
	}
	o := &overriding{Session: s, running: running, named: map[string]Given{}}
	if err := o.name(given); err != nil {
		return nil, err
	}
	for _, setting := range described().settings {
		if g, ok := o.named[setting.id()]; ok {
			if err := o.set(setting, g); err != nil {
				return nil, err
			}
		}
	}
	if err := o.checkGiven(); err != nil {
		return nil, err
	}
	return o, s.check()
}

// overriding is a session that flags are changing.
type overriding struct {
	*Session
	running bool
	named   map[string]Given // the settings that are given, by their id
}

// name finds the settings that are given. If one is given twice, the last counts.
func (o *overriding) name(given []Given) error {
	settings := described().settings
	for _, g := range given {
		i := slices.IndexFunc(settings, func(s Setting) bool { return g.Flag != "" && (s.Flag == g.Flag || s.Key == g.Flag) })
		switch {
		case i < 0:
			return unknownFlag(g.Flag)
		case settings[i].Section() == "state":
			return &toml.Error{Text: g.Flag + " is where training stands; it cannot be changed"}
		}
		o.named[settings[i].id()] = g
	}
	return nil
}

// unknownFlag returns an error that suggests which flag was likely meant: that of the
// key of that name, or the nearest.
func unknownFlag(flag string) error {
	if s, ok := FindSetting(strings.ReplaceAll(flag, "-", "_")); ok && s.Flag != "" {
		return &toml.Error{Text: "unknown flag --" + text.Brief(flag) + "; did you mean --" + s.Flag + "?"}
	}
	var known []string
	for _, s := range described().settings {
		if s.Flag != "" {
			known = append(known, s.Flag)
		}
	}
	slices.Sort(known)
	return &toml.Error{Text: "unknown flag --" + text.Brief(flag) + text.DidYouMean(flag, known)}
}

// set sets one setting.
func (o *overriding) set(setting Setting, g Given) error {
	byFlag := g.Flag == setting.Flag
	o.origin.flags[setting.id()] = ""
	if byFlag {
		o.origin.flags[setting.id()] = setting.Flag
	}
	was := *o.Session
	if err := o.put(setting, g, byFlag); err != nil {
		return o.origin.wrong(setting.id(), err)
	}
	if o.unchanged(setting, &was, byFlag) {
		return nil
	}
	return o.changed(setting, &was, byFlag)
}

func (o *overriding) put(setting Setting, g Given, byFlag bool) error {
	switch {
	case g.Unset:
		setting.field.Clear(o.Session)
		return nil
	case byFlag:
		return setting.field.Parse(o.Session, g.Value)
	}
	n, err := toml.ReadValue(g.Value)
	if err != nil {
		return err
	}
	return setting.field.Read(o.Session, n)
}

// unchanged reports whether the session is what it was. Its setting shows that, except
// in three cases.
func (o *overriding) unchanged(setting Setting, was *Session, byFlag bool) bool {
	switch {
	case setting.Flag == "csv" && byFlag:
		return false // The same path is another file if it starts from another folder.
	case setting.Flag == "init" && was.Init.Weights != nil:
		return false // Weights are drawn from now on.
	case setting.section == "network":
		return was.Network.Layers != nil && slices.Equal(was.shaped(), o.shaped())
	default:
		return setting.same(was, o.Session)
	}
}

// changed drops what a changed setting makes meaningless.
func (o *overriding) changed(setting Setting, was *Session, byFlag bool) error {
	id := setting.id()
	for _, s := range described().settings {
		if !o.names(s.id()) && slices.Contains(s.of, id) && s.id() != id {
			s.field.Clear(o.Session)
		}
	}
	switch {
	case setting.retargets():
		o.refit(setting, was, byFlag)
	case id == "network.bias" && !o.Network.Bias.Or(true):
		if !o.names("init.biases") {
			o.Init.Biases = nil
		}
	}
	return o.goOn(setting)
}

// goOn lets a saved session go on in the way that the effect of a changed setting says. One
// that is running stands elsewhere by now, so that it drops what it cannot go on from.
func (o *overriding) goOn(setting Setting) error {
	accepted := o.Data.Accept.Value && slices.Contains(theRows(), setting.id())
	switch {
	case setting.Effect.Over() && accepted:
	case setting.Effect.Over(), o.State != nil && o.running && setting.counts:
		o.dropState(setting)
	case o.State == nil:
	case !o.running && setting.Effect.Waits(o.State.Place > 0):
		return &toml.Error{Text: "--" + setting.Flag + ": this session was saved within an epoch, after " +
			text.Count(o.State.Place, "sample") + " of it: go on to its end first"}
	default:
		begun := setting.Effect.begin(o.State)
		if begun == nil {
			o.dropState(setting)
		}
		o.State = begun
	}
	return nil
}

// refit lets the inputs, the output and the loss change to suit other rows, and the
// features another target, as far as they are not given with it.
func (o *overriding) refit(setting Setting, was *Session, byFlag bool) {
	if !o.names("network.inputs") {
		o.Network.Inputs = toml.Opt[int]{}
	}
	if !o.names("network.layers") {
		o.shape.refit = true
	}
	if o.names("training.loss") {
		o.shape.keepLoss = true
	}
	if setting.id() == "data.target" && !o.names("data.features") && o.shape.targets == nil {
		o.shape.targets = was.Data.Target
	}
	if setting.Flag == "csv" && byFlag {
		o.folder, o.linked = "", ""
	}
}

// dropState drops the state of a saved session, and the record of what it was trained
// on.
func (s *Session) dropState(setting Setting) {
	if s.State != nil {
		s.origin.anew, s.origin.steps = setting.Flag, s.State.Step
	}
	s.State = nil
	s.forgetRows()
}

// Anew returns the flag that dropped the state of a saved session, and how many steps
// that state had completed. It returns nothing if none was dropped.
func (s *Session) Anew() (flag string, steps int) { return s.origin.anew, s.origin.steps }

// forgetRows drops the record of what a session was trained on, as if it had not been
// trained yet.
func (s *Session) forgetRows() { s.Data.Rows, s.Data.Checksum = toml.Opt[int]{}, "" }

// checkGiven rejects data that is given twice, and a seed that would change nothing.
func (o *overriding) checkGiven() error {
	if o.Data.Source != "" && o.Data.CSV != "" && o.gives("data.source") && o.gives("data.csv") {
		return &toml.Error{Text: "--csv: the data comes from --data already: leave out one of the two"}
	}
	if _, seeded := o.origin.flags["init.seed"]; seeded && o.Init.Weights != nil && !o.Training.Shuffle.Or(false) && !o.gives("init.weights") {
		return o.origin.errorf("init.seed", "the weights of this session are given, so none are drawn; --init draws them")
	}
	return nil
}

// names reports whether a setting is given, be it as one that is left out.
func (o *overriding) names(id string) bool {
	_, ok := o.named[id]
	return ok
}

// gives reports whether a setting is given a value.
func (o *overriding) gives(id string) bool {
	g, ok := o.named[id]
	return ok && !g.Unset
}
