package settings

import (
	"slices"

	"backstep/data/session"
	"backstep/network/probe"
	"backstep/ui/number"
)

// remarks returns what is unusual about the settings of the draft, in the state where
// training goes on with them.
func (w *trying) remarks() []probe.Remark {
	s, all := w.draft.made, w.state
	all.Place = 0 // It is asked about all samples at once.
	begun, _ := w.begin(&all)
	return probe.Unusual(&s.Subject, s.TrainSamples, begun, number.Default())
}

// remarks returns the remarks on the present row, and on what the draft changes.
func (c *picture) remarks() []probe.Remark {
	if c.trial == nil {
		return nil
	}
	var list []probe.Remark
	for _, r := range c.trial.remarks {
		changed := slices.ContainsFunc(c.draft.changes, func(change change) bool { return about(r, change.setting) })
		if changed || c.present().remarked(r) {
			list = append(list, r)
		}
	}
	return list
}

// remarked reports whether a remark is about a row.
func (r row) remarked(remark probe.Remark) bool {
	switch r.kind {
	case layerRow:
		_, activation := hiddenSettings()
		return about(remark, activation)
	case addRow:
		return false
	case settingRow, outputRow:
	}
	return about(remark, r.setting)
}

// about reports whether a remark is about a setting.
func about(r probe.Remark, s session.Setting) bool {
	return slices.Contains(r.Settings, s.Name()) || slices.Contains(r.Settings, s.Flag)
}
