-- Fields of work by UK-CAT code: the 24 categories at the top; finer tags are loaded later.
-- Codes and labels: UK Charity Activity Tags (charityclassification.org.uk), CC BY 4.0. See NOTICE.

CREATE TABLE sector (
    code varchar(5) CONSTRAINT sector_pk PRIMARY KEY
        CONSTRAINT sector_code_shape CHECK (code ~ '^[A-Z]{2}[0-9]{0,3}$'),
    label varchar(120) NOT NULL,
    plain_label varchar(120),
    label_cy varchar(120),
    parent_code varchar(5)
        CONSTRAINT sector_parent_fk REFERENCES sector DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT sector_parent_not_itself CHECK (parent_code <> code)
);

COMMENT ON COLUMN sector.label IS 'The name UK-CAT gives it';
COMMENT ON COLUMN sector.plain_label IS 'Shown instead, where UK-CAT''s name is not plain English';

INSERT INTO sector (code, label, plain_label, label_cy) VALUES
    ('AN', 'Animals', NULL, 'Anifeiliaid'),
    ('AF', 'Armed forces', NULL, 'Y lluoedd arfog'),
    ('AR', 'Arts', NULL, 'Celfyddydau'),
    ('AS', 'Associations', 'Clubs and associations', 'Clybiau a chymdeithasau'),
    ('BE', 'Beneficiary group', 'Help for a particular group of people', 'Cymorth i grŵp penodol o bobl'),
    ('CA', 'Charitable activities', 'Ways of helping, such as grants or advice', 'Ffyrdd o helpu, fel grantiau neu gyngor'),
    ('CC', 'Childcare', NULL, 'Gofal plant'),
    ('CJ', 'Crime and Justice', 'Crime and justice', 'Trosedd a chyfiawnder'),
    ('CV', 'Charity and VCS support', 'Support for charities and community groups', 'Cefnogaeth i elusennau a grwpiau cymunedol'),
    ('EC', 'Economic and community development', 'Jobs and stronger communities', 'Swyddi a chymunedau cryfach'),
    ('ED', 'Education', NULL, 'Addysg'),
    ('EN', 'Environment', NULL, 'Yr amgylchedd'),
    ('FA', 'Facilities', 'Buildings and open spaces', 'Adeiladau a mannau agored'),
    ('HE', 'Health', NULL, 'Iechyd'),
    ('HO', 'Housing', NULL, 'Tai'),
    ('HR', 'Heritage', NULL, 'Treftadaeth'),
    ('LE', 'Leisure', NULL, 'Hamdden'),
    ('PR', 'Professions', 'Trades and professions', 'Crefftau a phroffesiynau'),
    ('RL', 'Religion', NULL, 'Crefydd'),
    ('RS', 'Research', NULL, 'Ymchwil'),
    ('SC', 'Social care', NULL, 'Gofal cymdeithasol'),
    ('SL', 'Saving of lives', 'Rescue and saving lives', 'Achub bywydau'),
    ('SO', 'Society', 'Rights, equality and society', 'Hawliau, cydraddoldeb a chymdeithas'),
    ('SW', 'Social welfare', 'Help in hard times', 'Cymorth mewn cyfnod anodd');

